package org.herstelkring.journey.media;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.BroughtToSize;
import org.herstelkring.shared.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned into: pictures are drawn anew, so that nothing of the original stays but what can be seen; sounds are
 * looked into.
 *
 * @param small a small picture for overviews; null for sounds
 * @param millis how long a sound lasts; 0 when its file does not tell
 */
@SuppressWarnings("ArrayRecordComponent")
public record Content(
        MediaKind kind, String type, byte[] bytes, int width, int height, byte @Nullable [] small, long millis) {

    public static final int MOST = 25_000_000;
    private static final int KEPT = 26_000_000;
    private static final int LONGEST = 2000;
    private static final int SMALL = 480;
    private static final String WEBM = "audio/webm";

    /** @throws Refusal with a reason for the field, when it can't be used */
    public static Content of(MediaKind kind, byte[] file) {
        return of(kind, file, MOST, BroughtToSize::read);
    }

    /** One that was kept before: with its places to jump to a recording is somewhat larger than when it came. */
    static Content again(MediaKind kind, byte[] file) {
        return of(kind, file, KEPT, BroughtToSize::readLater);
    }

    private interface Reading {

        Optional<BufferedImage> of(byte[] file, int longest);
    }

    private static Content of(MediaKind kind, byte[] file, int most, Reading reading) {
        if (file.length == 0) throw new Refusal(kind.key() + ".missing");
        if (file.length > most) throw new Refusal("journey.media.large", MOST / 1_000_000);
        if (kind == MediaKind.SOUND) {
            String type = Sound.type(file);
            byte[] sound = Sound.withoutPlace(type, file);
            if (type.equals(WEBM))
                sound = Webm.of(sound)
                        .map(Webm::seekable)
                        .filter(it -> it.length <= KEPT)
                        .orElse(sound);
            return new Content(kind, type, sound, 0, 0, null, SoundLength.millis(type, sound));
        }
        return picture(kind, file, reading);
    }

    private static Content picture(MediaKind kind, byte[] file, Reading reading) {
        boolean png = Picture.isPng(file);
        if (!png && !Picture.isJpeg(file)) throw new Refusal("journey.media.picture.type");
        BufferedImage drawn = reading.of(file, LONGEST).orElseThrow(() -> new Refusal("journey.media.picture.broken"));
        boolean lines = kind == MediaKind.DRAWING && png;
        return new Content(
                kind,
                lines ? MediaTypes.PNG : MediaTypes.JPEG,
                lines ? Picture.png(drawn) : Picture.jpeg(drawn),
                drawn.getWidth(),
                drawn.getHeight(),
                Picture.jpeg(Picture.onWhite(drawn, BufferedImage.TYPE_INT_RGB, SMALL)),
                0);
    }
}
