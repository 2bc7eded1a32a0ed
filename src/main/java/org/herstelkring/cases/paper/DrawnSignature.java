package org.herstelkring.cases.paper;

import java.util.List;

/** Checks pictures that come in as a signature: drawn on a pad, or paper that was signed and scanned. */
public final class DrawnSignature {

    private DrawnSignature() {}

    /**
     * A drawing from the signature pad.
     *
     * @param dataUrl {@code data:image/png;base64,…}
     * @return PNG of our own making, without metadata
     * @throws org.herstelkring.shared.Refusal {@code paper.drawing.…} when it is no usable drawing
     */
    public static byte[] drawn(String dataUrl) {
        throw new UnsupportedOperationException(dataUrl);
    }

    /** The same from raw PNG bytes. */
    public static byte[] drawn(byte[] png) {
        throw new UnsupportedOperationException("" + png.length);
    }

    /**
     * Paper that was signed: a PNG or JPEG photo, or a PDF of a few pages.
     *
     * @return pages as JPEG of our own making, without metadata
     * @throws org.herstelkring.shared.Refusal {@code paper.scan.…} when it can't be used
     */
    public static List<byte[]> scanned(byte[] file) {
        throw new UnsupportedOperationException("" + file.length);
    }
}
