package org.herstelkring.journey.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files for tests, made here. */
public final class Samples {

    private Samples() {}

    /** A tone: 8 kHz, 16 bits. */
    public static byte[] wav(int seconds) {
        int size = seconds * 16_000;
        ByteBuffer wav = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(bytes("RIFF")).putInt(36 + size).put(bytes("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000).putShort((short) 2);
        wav.putShort((short) 16).put(bytes("data")).putInt(size);
        for (int i = 0; i < size / 2; i++) wav.putShort((short) (8000 * Math.sin(i * 0.3)));
        return wav.array();
    }

    /** Two silent frames of layer III, 128 kbit/s at 44.1 kHz. */
    public static byte[] mp3() {
        byte[] frames = new byte[417 * 2];
        for (int at : new int[] {0, 417}) {
            frames[at] = (byte) 0xff;
            frames[at + 1] = (byte) 0xfb;
            frames[at + 2] = (byte) 0x90;
            frames[at + 3] = 0x44;
        }
        return frames;
    }

    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(new Color(0x6d8f4a));
        g.fillRect(0, height / 2, width, height / 2);
        g.setColor(new Color(0xd69a2d));
        g.fillOval(width / 4, height / 8, width / 4, width / 4);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** A photo with a place in its notes. */
    public static byte[] photoWithPlace() {
        byte[] plain = picture("jpeg", 640, 480);
        byte[] notes = bytes("Exif\0\0MM\0*\0\0\0\0 51.0543 N 3.7174 E GPSLatitude");
        ByteBuffer photo = ByteBuffer.allocate(plain.length + notes.length + 4);
        photo.put(plain, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (notes.length + 2));
        return photo.put(notes).put(plain, 2, plain.length - 2).array();
    }

    /** A few kilobytes that say they are 30 000 by 30 000 points. */
    public static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteBuffer head = ByteBuffer.allocate(13).putInt(30_000).putInt(30_000);
        head.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", head.array());
        var deflater = new Deflater(9);
        deflater.setInput(new byte[3_000_000]);
        deflater.finish();
        byte[] packed = new byte[20_000];
        chunk(out, "IDAT", java.util.Arrays.copyOf(packed, deflater.deflate(packed)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        var crc = new CRC32();
        crc.update(bytes(name));
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(bytes(name));
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
