package org.herstelkring.cases.paper;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.BroughtToSize;
import org.herstelkring.shared.picture.Picture;

/** Checks pictures that come in as a signature: drawn on a pad, or paper that was signed and scanned. */
public final class DrawnSignature {

    static final int DRAWING_BYTES = 1_500_000;
    static final int SCAN_BYTES = 25_000_000;
    private static final int DRAWING_SIDE = 4_000;
    private static final long DRAWING_PIXELS = 8_000_000;
    private static final int INK = 12;
    private static final String DATA_URL = "data:image/png;base64,";

    /** How much of the shorter side a signature reaches at least. */
    private static final double DOT = 0.04;

    private DrawnSignature() {}

    /**
     * A drawing from the signature pad.
     *
     * @param dataUrl {@code data:image/png;base64,…}
     * @return PNG of our own making on white, without metadata
     * @throws Refusal {@code paper.drawing.…} when it is no usable drawing
     */
    public static byte[] drawn(String dataUrl) {
        if (dataUrl.isBlank()) throw new Refusal("cases.paper.drawing.blank");
        if (dataUrl.length() > DATA_URL.length() + DRAWING_BYTES * 4 / 3 + 8)
            throw new Refusal("cases.paper.drawing.large");
        if (!dataUrl.startsWith(DATA_URL)) throw new Refusal("cases.paper.drawing.type");
        byte[] png;
        try {
            png = Base64.getDecoder().decode(dataUrl.substring(DATA_URL.length()));
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal("cases.paper.drawing.type");
        }
        return drawn(png);
    }

    /** The same from raw PNG bytes. */
    public static byte[] drawn(byte[] png) {
        if (png.length == 0) throw new Refusal("cases.paper.drawing.blank");
        if (png.length > DRAWING_BYTES) throw new Refusal("cases.paper.drawing.large");
        if (!Picture.isPng(png)) throw new Refusal("cases.paper.drawing.type");
        BufferedImage drawing = Picture.read(png, "png", DRAWING_SIDE, DRAWING_PIXELS)
                .orElseThrow(() -> new Refusal("cases.paper.drawing.broken"));
        BufferedImage ink = Picture.onWhite(drawing, BufferedImage.TYPE_BYTE_GRAY, 1200);
        if (isBlank(ink)) throw new Refusal("cases.paper.drawing.blank");
        if (isDot(ink)) throw new Refusal("cases.paper.drawing.dot");
        return Picture.png(ink);
    }

    private static boolean isBlank(BufferedImage grey) {
        var raster = grey.getRaster();
        int dark = 0;
        for (int y = 0; y < grey.getHeight(); y++)
            for (int x = 0; x < grey.getWidth(); x++)
                if (raster.getSample(x, y, 0) < 170 && ++dark >= INK) return false;
        return true;
    }

    /** Whether all of it lies in one spot. */
    private static boolean isDot(BufferedImage grey) {
        var raster = grey.getRaster();
        var inked = new Rectangle(-1, -1);
        for (int y = 0; y < grey.getHeight(); y++)
            for (int x = 0; x < grey.getWidth(); x++)
                if (raster.getSample(x, y, 0) < 170) inked.add(new Rectangle(x, y, 1, 1));
        return Math.max(inked.width, inked.height) < Math.min(grey.getWidth(), grey.getHeight()) * DOT;
    }

    /**
     * Paper that was signed: a PNG or JPEG photo, or a PDF of a few pages.
     *
     * @return pages as JPEG of our own making, upright, without metadata
     * @throws Refusal {@code paper.scan.…} when it can't be used
     */
    public static List<byte[]> scanned(byte[] file) {
        if (file.length == 0) throw new Refusal("cases.paper.scan.empty");
        if (file.length > SCAN_BYTES) throw new Refusal("cases.paper.scan.large", SCAN_BYTES / 1_000_000);
        if (ScannedPdf.looksLike(file)) return ScannedPdf.pages(file);
        if (!Picture.isPng(file) && !Picture.isJpeg(file)) throw new Refusal("cases.paper.scan.type");
        return List.of(
                Picture.jpeg(BroughtToSize.read(file, 1800).orElseThrow(() -> new Refusal("cases.paper.scan.broken"))));
    }
}
