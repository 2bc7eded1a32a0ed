package org.herstelkring.journey.media;

import static org.herstelkring.journey.media.SoundLength.number;

import java.nio.charset.StandardCharsets;

/** How long an MP4 lasts: what its head says, or all fragments together when it was written while it was recorded. */
final class Mp4Length {

    private final byte[] file;
    private long millis;
    private long perSecond;
    private long sample;
    private long fragments;

    private Mp4Length(byte[] file) {
        this.file = file;
    }

    static long millis(byte[] file) {
        var length = new Mp4Length(file);
        length.walk(0, file.length, 0);
        if (length.millis > 0 || length.perSecond == 0) return length.millis;
        return length.fragments * 1000 / length.perSecond;
    }

    private void walk(int from, int end, int depth) {
        long each = sample;
        for (int at = from; at + 8 <= end; ) {
            long size = number(file, at, 4);
            int body = at + 8;
            if (size == 1) {
                size = number(file, at + 8, 8);
                body = at + 16;
            }
            if (size == 0 || size > end - at) size = end - at;
            if (size < body - at) return;
            int next = (int) (at + size);
            String box = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            switch (box) {
                case "moov", "trak", "mdia", "mvex", "moof", "traf" -> {
                    if (depth < 4) walk(body, next, depth + 1);
                }
                case "mvhd" -> millis = time(body) * 1000 / scale(body);
                case "mdhd" -> perSecond = scale(body);
                case "trex" -> sample = number(file, body + 12, 4);
                case "tfhd" -> each = ofFragment(body);
                case "trun" -> fragments += run(body, each);
                default -> {}
            }
            at = next;
        }
    }

    private long scale(int body) {
        return number(file, body + (file[body] == 1 ? 20 : 12), 4);
    }

    private long time(int body) {
        long time = file[body] == 1 ? number(file, body + 24, 8) : number(file, body + 16, 4);
        boolean unknown = time < 0 || file[body] != 1 && time == 0xffff_ffffL;
        return unknown || time > Long.MAX_VALUE / 1000 ? 0 : time;
    }

    private long ofFragment(int body) {
        int flags = (int) number(file, body + 1, 3);
        int at = body + 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
        return (flags & 8) != 0 ? number(file, at, 4) : sample;
    }

    private long run(int body, long each) {
        int flags = (int) number(file, body + 1, 3);
        long many = number(file, body + 4, 4);
        if ((flags & 0x100) == 0) return many * each;
        int at = body + 8 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
        int step = 4 * Integer.bitCount(flags & 0xf00);
        long all = 0;
        for (long i = 0; i < many; i++, at += step) all += number(file, at, 4);
        return all;
    }
}
