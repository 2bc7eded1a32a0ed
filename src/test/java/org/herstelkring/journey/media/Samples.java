package org.herstelkring.journey.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /**
     * As a browser writes it while it records: no length, no places to jump to, parts that do not say where they end. A piece
     * of twenty milliseconds holds its number.
     */
    public static byte[] webm(int seconds) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Ebml.element(Ebml.HEAD, Ebml.element(0x4282, "webm")));
        open(out, Ebml.SEGMENT);
        out.writeBytes(Ebml.element(
                Ebml.INFO, Ebml.together(Ebml.element(Ebml.SCALE, 1_000_000), Ebml.element(Ebml.MUXER, "Chrome"))));
        byte[] track = Ebml.together(Ebml.element(0xd7, 1), Ebml.element(0x83, 2), Ebml.element(0x86, "A_OPUS"));
        out.writeBytes(Ebml.element(Ebml.TRACKS, Ebml.element(0xae, track)));
        for (int piece = 0; piece < seconds * 50; piece++) {
            int since = piece % 500 * 20;
            if (since == 0) {
                open(out, Ebml.CLUSTER);
                out.writeBytes(Ebml.element(Ebml.TIME, piece * 20L));
            }
            ByteBuffer block = ByteBuffer.allocate(8).put((byte) 0x81).putShort((short) since);
            out.writeBytes(Ebml.element(
                    Ebml.SIMPLE_BLOCK, block.put((byte) 0x80).putInt(piece).array()));
        }
        return out.toByteArray();
    }

    /** The same sound over and over, as if it had been recorded for as long. */
    static byte[] overAndOver(byte[] recorded, int times) {
        var out = new ByteArrayOutputStream();
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < recorded.length; ) {
            var one = Ebml.at(recorded, at, recorded.length);
            boolean enters = one.id() == Ebml.SEGMENT || one.id() == Ebml.CLUSTER;
            byte[] all = Arrays.copyOfRange(recorded, one.from(), one.end());
            if (one.id() == Ebml.HEAD || one.id() == Ebml.TRACKS) out.writeBytes(all);
            if (one.id() == Ebml.HEAD) open(out, Ebml.SEGMENT);
            if (one.id() == Ebml.HEAD) out.writeBytes(Ebml.element(Ebml.INFO, Ebml.element(Ebml.SCALE, 1_000_000)));
            if (one.id() == Ebml.SIMPLE_BLOCK) pieces.add(Arrays.copyOfRange(recorded, one.body() + 3, one.end()));
            at = enters ? one.body() : one.end();
        }
        int step = Math.toIntExact(SoundLength.millis("audio/webm", recorded) / pieces.size());
        for (int i = 0; i < times; i++) {
            open(out, Ebml.CLUSTER);
            out.writeBytes(Ebml.element(Ebml.TIME, (long) i * pieces.size() * step));
            for (int k = 0; k < pieces.size(); k++) {
                byte[] head = ByteBuffer.allocate(3)
                        .put((byte) 0x81)
                        .putShort((short) (k * step))
                        .array();
                out.writeBytes(Ebml.element(Ebml.SIMPLE_BLOCK, Ebml.together(head, pieces.get(k))));
            }
        }
        return out.toByteArray();
    }

    private static void open(ByteArrayOutputStream out, int id) {
        out.writeBytes(Ebml.id(id));
        out.writeBytes(new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
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
