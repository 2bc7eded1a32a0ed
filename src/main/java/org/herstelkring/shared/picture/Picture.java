package org.herstelkring.shared.picture;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures from outside, read with care, and written anew so that nothing of the original file stays but the pixels. */
public final class Picture {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    /** How many of a picture are in memory at once. */
    private static final long IN_MEMORY = 23_000_000;

    private Picture() {}

    public static boolean isPng(byte[] file) {
        return file.length > 24 && java.util.Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length);
    }

    public static boolean isJpeg(byte[] file) {
        return file.length > 24 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8 && file[2] == (byte) 0xff;
    }

    /** Of so many pixels in a row, and of so many rows, one is read, so that what is in memory stays within bounds. */
    public static int every(int width, int height) {
        int every = 1;
        while (Math.ceilDiv((long) width, every) * Math.ceilDiv((long) height, every) > IN_MEMORY) every++;
        return every;
    }

    /**
     * Looks at the dimensions first and never unfolds more pixels than these; a large photo is read with fewer pixels.
     *
     * @return empty when it is broken or too large in pixels
     */
    public static Optional<BufferedImage> read(byte[] file, String format, int side, long pixels) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1 || width > side || height > side || (long) width * height > pixels)
                return Optional.empty();
            if (isJpeg(file) && !JpegHead.of(file).map(JpegHead::fits).orElse(false)) return Optional.empty();
            var how = reader.getDefaultReadParam();
            int every = every(width, height);
            how.setSourceSubsampling(every, every, 0, 0);
            return Optional.of(reader.read(0, how));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** How large a PNG or JPEG is, before anything of it is unfolded; empty when it is broken. */
    public static Optional<Dimension> size(byte[] file) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(isPng(file) ? "png" : "jpeg")
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Drawn on white, no longer than this at its longest side. */
    public static BufferedImage onWhite(BufferedImage image, int type, int longest) {
        double scale = Math.min(1, longest / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var white = new BufferedImage(width, height, type);
        Graphics2D g = white.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return white;
    }

    /** Turned as the camera meant it (EXIF orientation 1 to 8). */
    public static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        if (turn.isIdentity()) return image;
        boolean aside = orientation >= 5;
        var turned = new BufferedImage(aside ? h : w, aside ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = turned.createGraphics();
        g.drawImage(image, turn, null);
        g.dispose();
        return turned;
    }

    /** The EXIF orientation of a JPEG, 1 when it says none. */
    public static int orientation(byte[] jpeg) {
        int at = 2;
        while (isJpeg(jpeg) && at + 10 < jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int length = u16(jpeg, at + 2, false);
            if ((jpeg[at + 1] & 0xff) == 0xda || length < 2) return 1;
            boolean exif = (jpeg[at + 1] & 0xff) == 0xe1
                    && at + 18 < jpeg.length
                    && jpeg[at + 4] == 'E'
                    && jpeg[at + 5] == 'x'
                    && jpeg[at + 6] == 'i'
                    && jpeg[at + 7] == 'f';
            if (exif) return tag(jpeg, at + 10, Math.min(jpeg.length, at + 2 + length));
            at += 2 + length;
        }
        return 1;
    }

    private static int tag(byte[] jpeg, int tiff, int end) {
        boolean little = jpeg[tiff] == 'I';
        int directory = tiff
                + (u16(jpeg, tiff + 4, little) << (little ? 0 : 16))
                + (u16(jpeg, tiff + 6, little) << (little ? 16 : 0));
        if (directory < tiff || directory + 2 > end) return 1;
        int entries = u16(jpeg, directory, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > end) return 1;
            if (u16(jpeg, entry, little) == 0x112) return u16(jpeg, entry + 8, little);
        }
        return 1;
    }

    private static int u16(byte[] bytes, int at, boolean little) {
        if (at < 0 || at + 1 >= bytes.length) return 0;
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        return little ? b << 8 | a : a << 8 | b;
    }

    public static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg(BufferedImage rgb) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.82f);
            writer.write(null, new IIOImage(rgb, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
