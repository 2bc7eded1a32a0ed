package org.herstelkring.journey.media;

import java.awt.image.BufferedImage;
import java.util.concurrent.Semaphore;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned into: pictures are drawn anew, so that nothing of the original stays but what can be seen; sounds are
 * looked into.
 *
 * @param small a small picture for overviews; null for sounds
 */
@SuppressWarnings("ArrayRecordComponent")
public record Content(MediaKind kind, String type, byte[] bytes, int width, int height, byte @Nullable [] small) {

    public static final int MOST = 25_000_000;
    private static final int SIDE = 20_000;
    private static final long PIXELS = 60_000_000;
    private static final int LONGEST = 2000;
    private static final int SMALL = 480;

    /** Large pictures take much memory while they are read: few at once. */
    private static final Semaphore READING = new Semaphore(2);

    /** @throws Refusal with a reason for the field, when it can't be used */
    public static Content of(MediaKind kind, byte[] file) {
        if (file.length == 0) throw new Refusal(kind.key() + ".missing");
        if (file.length > MOST) throw new Refusal("journey.media.large", MOST / 1_000_000);
        if (kind == MediaKind.SOUND) {
            String type = Sound.type(file);
            return new Content(kind, type, Sound.withoutPlace(type, file), 0, 0, null);
        }
        READING.acquireUninterruptibly();
        try {
            return picture(kind, file);
        } finally {
            READING.release();
        }
    }

    private static Content picture(MediaKind kind, byte[] file) {
        String format = Picture.isPng(file) ? "png" : Picture.isJpeg(file) ? "jpeg" : null;
        if (format == null) throw new Refusal("journey.media.picture.type");
        BufferedImage read =
                Picture.read(file, format, SIDE, PIXELS).orElseThrow(() -> new Refusal("journey.media.picture.broken"));
        BufferedImage drawn =
                Picture.onWhite(Picture.upright(read, Picture.orientation(file)), BufferedImage.TYPE_INT_RGB, LONGEST);
        boolean lines = kind == MediaKind.DRAWING && format.equals("png");
        return new Content(
                kind,
                lines ? MediaTypes.PNG : MediaTypes.JPEG,
                lines ? Picture.png(drawn) : Picture.jpeg(drawn),
                drawn.getWidth(),
                drawn.getHeight(),
                Picture.jpeg(Picture.onWhite(drawn, BufferedImage.TYPE_INT_RGB, SMALL)));
    }
}
