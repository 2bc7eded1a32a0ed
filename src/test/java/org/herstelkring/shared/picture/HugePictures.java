package org.herstelkring.shared.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Small files that unfold to pictures of many megapixels, grey or black above and light below, made in a moment. */
public final class HugePictures {

    private HugePictures() {}

    /** Every block of eight by eight takes two bits: nothing changes from one to the next, except once, half-way. */
    public static byte[] jpeg(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        byte[] steps = new byte[65];
        Arrays.fill(steps, 1, 65, (byte) 8);
        part(out, 0xdb, steps);
        part(out, 0xc0, frame(width, height, 1));
        byte[] steadyOrSeven = new byte[19];
        steadyOrSeven[1] = steadyOrSeven[2] = 1;
        steadyOrSeven[18] = 7;
        part(out, 0xc4, steadyOrSeven);
        byte[] nothing = new byte[18];
        nothing[0] = 0x10;
        nothing[1] = 1;
        part(out, 0xc4, nothing);
        part(out, 0xda, new byte[] {1, 1, 0, 0, 63, 0});
        long across = Math.ceilDiv(width, 8);
        long down = Math.ceilDiv(height, 8);
        byte[] bits = new byte[Math.toIntExact((across * down * 2 + 8) / 8 + 1)];
        long middle = across * (down / 2) * 2;
        // "10" says that seven bits follow: a hundred lighter from here on.
        for (int i = 0; i < 9; i++)
            if ("101100100".charAt(i) == '1') bits[(int) ((middle + i) / 8)] |= (byte) (0x80 >> (middle + i) % 8);
        out.writeBytes(bits);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return out.toByteArray();
    }

    /** The head of a JPEG that comes in several passes, in so many full colours, and nothing behind it. */
    public static byte[] inPasses(int width, int height, int colours) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        part(out, 0xc2, frame(width, height, colours));
        part(out, 0xda, new byte[] {1, 1, 0, 0, 0, 0});
        out.writeBytes(new byte[40]);
        return out.toByteArray();
    }

    /** Black and white, as an office scanner makes it. */
    public static byte[] png(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", packed(width, height, 1));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Rows of black and white, packed. @param before bytes before each row */
    public static byte[] packed(int width, int height, int before) {
        var packed = new ByteArrayOutputStream();
        byte[] row = new byte[before + Math.ceilDiv(width, 8)];
        try (var deflate = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < height; y++) {
                if (y == height / 2) Arrays.fill(row, before, row.length, (byte) 0xff);
                deflate.write(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] frame(int width, int height, int colours) {
        ByteBuffer frame = ByteBuffer.allocate(6 + 3 * colours)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) colours);
        for (int i = 1; i <= colours; i++) frame.put((byte) i).put((byte) 0x11).put((byte) 0);
        return frame.array();
    }

    private static void part(ByteArrayOutputStream out, int marker, byte[] data) {
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .array());
        out.writeBytes(data);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
