package org.herstelkring.journey.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Elements of a WebM: an id, a size and what is in it (RFC 8794). */
final class Ebml {

    static final int HEAD = 0x1A45DFA3;
    static final int SEGMENT = 0x18538067;
    static final int SEEK_HEAD = 0x114D9B74;
    static final int SEEK = 0x4DBB;
    static final int SEEK_ID = 0x53AB;
    static final int SEEK_AT = 0x53AC;
    static final int INFO = 0x1549A966;
    static final int SCALE = 0x2AD7B1;
    static final int DURATION = 0x4489;
    static final int MUXER = 0x4D80;
    static final int WRITER = 0x5741;
    static final int TRACKS = 0x1654AE6B;
    static final int CLUSTER = 0x1F43B675;
    static final int TIME = 0xE7;
    static final int SIMPLE_BLOCK = 0xA3;
    static final int BLOCK_GROUP = 0xA0;
    static final int BLOCK = 0xA1;
    static final int BLOCK_DURATION = 0x9B;
    static final int CUES = 0x1C53BB6B;
    static final int CUE = 0xBB;
    static final int CUE_TIME = 0xB3;
    static final int CUE_PLACE = 0xB7;
    static final int CUE_TRACK = 0xF7;
    static final int CUE_CLUSTER = 0xF1;

    private Ebml() {}

    /**
     * An element where it stands.
     *
     * @param from where it begins
     * @param body where what is in it begins
     * @param end behind it
     * @param open whether it does not say how long it is: it goes on to the next of its kind
     * @param cut whether the file ends before it does
     */
    record Element(int id, int from, int body, int end, boolean open, boolean cut) {}

    /** @throws IllegalArgumentException where none stands */
    static Element at(byte[] file, int from, int end) {
        int idLength = length(file, from, end);
        long id = number(file, from, idLength);
        int at = from + idLength;
        int sizeLength = length(file, at, end);
        long mark = 1L << 7 * sizeLength;
        long size = number(file, at, sizeLength) & mark - 1;
        int body = at + sizeLength;
        boolean open = size == mark - 1;
        if (idLength > 4) throw new IllegalArgumentException("no element at " + from);
        boolean cut = !open && size > end - body;
        return new Element((int) id, from, body, open || cut ? end : (int) (body + size), open, cut);
    }

    static long unsigned(byte[] file, Element one) {
        return number(file, one.body(), Math.min(8, one.end() - one.body()));
    }

    static double real(byte[] file, Element one) {
        return switch (one.end() - one.body()) {
            case 4 -> Float.intBitsToFloat((int) unsigned(file, one));
            case 8 -> Double.longBitsToDouble(unsigned(file, one));
            default -> 0;
        };
    }

    static int length(byte[] file, int at, int end) {
        int length = at < end ? Integer.numberOfLeadingZeros(file[at] & 0xff) - 23 : 9;
        if (length > 8 || at + length > end) throw new IllegalArgumentException("no element at " + at);
        return length;
    }

    static long number(byte[] file, int at, int length) {
        long all = 0;
        for (int i = 0; i < length; i++) all = all << 8 | file[at + i] & 0xff;
        return all;
    }

    /** With a size of four bytes, so that it is as long whatever it says. */
    static byte[] element(int id, byte[] in) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(id(id));
        out.writeBytes(ByteBuffer.allocate(4).putInt(in.length | 0x10000000).array());
        out.writeBytes(in);
        return out.toByteArray();
    }

    static byte[] element(int id, long number) {
        return element(id, ByteBuffer.allocate(8).putLong(number).array());
    }

    static byte[] element(int id, double number) {
        return element(id, ByteBuffer.allocate(8).putDouble(number).array());
    }

    static byte[] element(int id, String text) {
        return element(id, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] together(byte[]... all) {
        var out = new ByteArrayOutputStream();
        for (byte[] one : all) out.writeBytes(one);
        return out.toByteArray();
    }

    static byte[] id(int id) {
        int length = 4 - Integer.numberOfLeadingZeros(id) / 8;
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) (id >>> 8 * (length - 1 - i));
        return bytes;
    }
}
