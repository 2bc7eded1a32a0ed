package org.herstelkring.journey.media;

/** How long a recording lasts, by what is in it. */
final class SoundLength {

    private static final long LONGEST = 100 * 3_600_000L;

    private SoundLength() {}

    /** @return milliseconds; 0 when its file does not tell */
    static long millis(String type, byte[] file) {
        try {
            long millis = switch (type) {
                case "audio/webm" -> Webm.of(file).map(Webm::millis).orElse(0L);
                case "audio/mp4" -> Mp4Length.millis(file);
                case "audio/ogg" -> ogg(file);
                case "audio/wav" -> wav(file);
                case "audio/flac" -> flac(file);
                case "audio/mpeg" -> mp3(file);
                case "audio/aac" -> aac(file);
                default -> 0;
            };
            return millis > 0 && millis <= LONGEST ? millis : 0;
        } catch (IndexOutOfBoundsException | ArithmeticException cutOff) {
            return 0;
        }
    }

    /** The last page says how many samples came before it. */
    private static long ogg(byte[] file) {
        int opus = find(file, "OpusHead", 0, 65_536);
        int vorbis = find(file, "\1vorbis", 0, 65_536);
        if (opus < 0 && vorbis < 0) return 0;
        int last = file.length;
        long samples = -1;
        // A page on which nothing ends says so with all bits set.
        while (samples < 0 && last > 0) {
            last = findLast(file, "OggS", last - 1);
            if (last < 0) return 0;
            samples = little(file, last + 6, 8);
        }
        if (opus >= 0) return (samples - little(file, opus + 10, 2)) * 1000 / 48_000;
        return samples * 1000 / little(file, vorbis + 12, 4);
    }

    private static long wav(byte[] file) {
        long perSecond = 0;
        for (int at = 12; at + 8 <= file.length; ) {
            long size = little(file, at + 4, 4);
            if (is(file, at, "fmt ")) perSecond = little(file, at + 16, 4);
            if (is(file, at, "data")) {
                long there = file.length - at - 8L;
                return (size == 0 || size > there ? there : size) * 1000 / perSecond;
            }
            if (size > file.length) return 0;
            at += (int) (8 + size + (size & 1));
        }
        return 0;
    }

    private static long flac(byte[] file) {
        long about = number(file, 18, 8);
        return (about & 0xf_ffff_ffffL) * 1000 / (about >>> 44);
    }

    /** Frame by frame: their lengths may differ. */
    private static long mp3(byte[] file) {
        int at = Sound.afterTag(file);
        while (at < file.length - 4 && !Sound.mp3(file, at)) at++;
        long micros = 0;
        for (int length; (length = Sound.frame(file, at)) > 0; at += length) {
            int head = (int) number(file, at, 4);
            boolean first = (head >>> 19 & 3) == 3;
            int rate = Sound.rate(head);
            boolean notes =
                    micros == 0 && (find(file, "Xing", at, at + 40) >= 0 || find(file, "Info", at, at + 40) >= 0);
            if (!notes) micros += (first ? 1152 : 576) * 1_000_000L / rate;
        }
        return micros / 1000;
    }

    private static final int[] AAC = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350
    };

    private static long aac(byte[] file) {
        long micros = 0;
        for (int at = Sound.afterTag(file); at + 7 <= file.length && (file[at] & 0xff) == 0xff; ) {
            int length = (int) (number(file, at + 3, 3) >> 5 & 0x1fff);
            if (length < 7) break;
            micros += 1024L * ((file[at + 6] & 3) + 1) * 1_000_000 / AAC[file[at + 2] >> 2 & 15];
            at += length;
        }
        return micros / 1000;
    }

    static long number(byte[] file, int at, int bytes) {
        return Ebml.number(file, at, bytes);
    }

    private static long little(byte[] file, int at, int bytes) {
        long all = 0;
        for (int i = bytes - 1; i >= 0; i--) all = all << 8 | file[at + i] & 0xff;
        return all;
    }

    static boolean is(byte[] file, int at, String text) {
        for (int i = 0; i < text.length(); i++)
            if (at < 0 || at + i >= file.length || file[at + i] != (byte) text.charAt(i)) return false;
        return true;
    }

    private static int find(byte[] file, String text, int from, int to) {
        for (int at = from; at < Math.min(file.length, to); at++) if (is(file, at, text)) return at;
        return -1;
    }

    private static int findLast(byte[] file, String text, int from) {
        for (int at = from; at >= 0; at--) if (is(file, at, text)) return at;
        return -1;
    }
}
