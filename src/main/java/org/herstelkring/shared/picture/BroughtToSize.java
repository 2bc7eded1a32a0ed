package org.herstelkring.shared.picture;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;

/**
 * A photo or a scan as phones and office scanners make them, up to a sheet of A4 at 1200 dots an inch and a camera of 200
 * megapixels, made no larger than it is shown. Only so many pixels of it are ever in memory, and few pictures at once.
 */
public final class BroughtToSize {

    public static final int SIDE = 30_000;
    public static final long PIXELS = 200_000_000;

    private static final Duration LATER = Duration.ofMinutes(10);

    private BroughtToSize() {}

    /**
     * Upright, on white, no longer than this at its longest side.
     *
     * @param file a PNG or a JPEG
     * @return empty when it is broken or beyond what any phone or scanner makes
     * @throws org.herstelkring.shared.Refusal when too many are looked into now
     */
    public static Optional<BufferedImage> read(byte[] file, int longest) {
        return read(file, longest, PictureTurns.ALL.take());
    }

    /** The same for work that nobody sits and waits for. */
    public static Optional<BufferedImage> readLater(byte[] file, int longest) {
        return read(file, longest, PictureTurns.ALL.take(LATER));
    }

    private static Optional<BufferedImage> read(byte[] file, int longest, PictureTurns.Turn turn) {
        try (turn) {
            return Picture.read(file, Picture.isPng(file) ? "png" : "jpeg", SIDE, PIXELS)
                    .map(read -> Picture.onWhite(read, BufferedImage.TYPE_INT_RGB, longest))
                    .map(small -> Picture.upright(small, Picture.orientation(file)));
        }
    }
}
