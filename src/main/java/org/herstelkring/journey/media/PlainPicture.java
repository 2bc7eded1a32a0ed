package org.herstelkring.journey.media;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Whether a picture is made of nothing but what can be seen: no notes, no place, nothing behind its end. */
public final class PlainPicture {

    private static final Set<String> CHUNKS = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "sRGB");

    private PlainPicture() {}

    public static boolean is(byte[] file, String type) {
        return switch (type) {
            case MediaTypes.PNG -> png(file);
            case MediaTypes.JPEG -> jpeg(file);
            default -> false;
        };
    }

    private static boolean png(byte[] file) {
        int at = 8;
        while (at + 12 <= file.length) {
            int length = (file[at] & 0xff) << 24
                    | (file[at + 1] & 0xff) << 16
                    | (file[at + 2] & 0xff) << 8
                    | file[at + 3] & 0xff;
            String chunk = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > file.length - at - 12 || !CHUNKS.contains(chunk)) return false;
            at += 12 + length;
            if (chunk.equals("IEND")) return at == file.length;
        }
        return false;
    }

    private static boolean jpeg(byte[] file) {
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            boolean note = marker >= 0xe1 && marker <= 0xef || marker == 0xfe;
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            boolean app0 = marker == 0xe0;
            if (note || app0 && length > 64 || length < 2) return false;
            at += 2 + length;
            if (marker == 0xda) return ends(file, at);
        }
        return false;
    }

    /** From the first scan on there are only scans, tables and, as the very last thing, the end. */
    private static boolean ends(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if ((file[at] & 0xff) != 0xff) continue;
            int marker = file[at + 1] & 0xff;
            if (marker == 0xd9) return at + 2 == file.length;
            if (marker >= 0xe0 && marker <= 0xef || marker == 0xfe) return false;
        }
        return false;
    }
}
