package org.herstelkring.people.letterhead;

import java.io.IOException;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.BroughtToSize;
import org.herstelkring.shared.picture.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A logo, drawn anew on white so that nothing of the file stays but what can be seen. */
record LogoForm(@Nullable MultipartFile logo) {

    private static final int BYTES = 5_000_000;
    private static final int LONGEST = 900;

    byte[] drawn(BindingResult wrong) throws IOException {
        try {
            return drawn(logo == null ? new byte[0] : logo.getBytes());
        } catch (Refusal unusable) {
            wrong.rejectValue("logo", unusable.key(), unusable.arguments(), unusable.key());
            return new byte[0];
        }
    }

    private static byte[] drawn(byte[] file) {
        if (file.length == 0) throw new Refusal("people.letterhead.logo.missing");
        if (file.length > BYTES) throw new Refusal("people.letterhead.logo.large", BYTES / 1_000_000);
        if (!Picture.isPng(file) && !Picture.isJpeg(file)) throw new Refusal("people.letterhead.logo.type");
        return Picture.png(
                BroughtToSize.read(file, LONGEST).orElseThrow(() -> new Refusal("people.letterhead.logo.broken")));
    }
}
