package org.herstelkring.journey.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.herstelkring.shared.Refusal;

/** Looks into a recording: what it is, whatever its name says, and whether browsers play it. */
final class Sound {

    private static final int HEAD = 65_536;

    private Sound() {}

    /**
     * @return the type it is served with
     * @throws Refusal {@code media.sound.…} when it is no sound, or none that browsers play
     */
    static String type(byte[] file) {
        if (starts(file, 0, 0x1a, 0x45, 0xdf, 0xa3)) return webm(file);
        if (text(file, 0, "OggS")) {
            if (!has(file, "OpusHead", HEAD) && !has(file, "vorbis", HEAD) && !has(file, "FLAC", HEAD))
                throw odd("Ogg");
            if (has(file, "theora", HEAD)) throw new Refusal("journey.media.sound.film");
            return "audio/ogg";
        }
        if (text(file, 0, "RIFF") && text(file, 8, "WAVE")) return wav(file);
        if (text(file, 0, "fLaC")) return "audio/flac";
        if (text(file, 4, "ftyp")) return mp4(file);
        if (text(file, 0, "#!AMR")) throw odd("AMR");
        if (starts(file, 0, 0x30, 0x26, 0xb2, 0x75)) throw odd("WMA");
        if (text(file, 0, "FORM") && (text(file, 8, "AIFF") || text(file, 8, "AIFC"))) throw odd("AIFF");
        if (text(file, 0, "caff")) throw odd("CAF");
        if (text(file, 0, "MThd")) throw odd("MIDI");
        int at = afterTag(file);
        if (adts(file, at)) return "audio/aac";
        for (int i = at; i < Math.min(file.length - 4, at + 4096); i++) if (mp3(file, i)) return "audio/mpeg";
        throw new Refusal("journey.media.sound.none");
    }

    /** The same recording without where it was made: the notes beside the sound of an MP4 are emptied, in place. */
    static byte[] withoutPlace(String type, byte[] file) {
        if (!type.equals("audio/mp4")) return file;
        byte[] clean = file.clone();
        empty(clean, 0, clean.length, 0);
        return clean;
    }

    private static void empty(byte[] file, int from, int end, int depth) {
        for (int at = from; at + 8 <= end; ) {
            long size = Integer.toUnsignedLong(number(file, at));
            if (size == 1 && at + 16 <= end) size = Integer.toUnsignedLong(number(file, at + 12));
            if (size == 0 || size > end - at) size = end - at;
            if (size < 8) return;
            int next = (int) (at + size);
            String box = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (box.equals("udta") || box.equals("meta")) {
                System.arraycopy("free".getBytes(StandardCharsets.ISO_8859_1), 0, file, at + 4, 4);
                Arrays.fill(file, at + 8, next, (byte) 0);
            } else if (depth < 3 && (box.equals("moov") || box.equals("trak"))) {
                empty(file, at + 8, next, depth + 1);
            }
            at = next;
        }
    }

    private static String webm(byte[] file) {
        if (has(file, "V_VP", HEAD) || has(file, "V_AV1", HEAD) || has(file, "V_MPEG", HEAD))
            throw new Refusal("journey.media.sound.film");
        boolean plays = has(file, "webm", 64) && (has(file, "A_OPUS", HEAD) || has(file, "A_VORBIS", HEAD));
        if (!plays) throw odd("Matroska");
        return "audio/webm";
    }

    private static String mp4(byte[] file) {
        byte[] notes = besideSound(file);
        int all = notes.length;
        if (has(notes, "vide", all) && has(notes, "vmhd", all)) throw new Refusal("journey.media.sound.film");
        if (has(notes, "samr", all) || has(notes, "sawb", all)) throw odd("AMR");
        if (has(notes, "alac", all)) throw odd("ALAC");
        if (!has(notes, "mp4a", all) && !has(notes, "Opus", all) && !has(notes, "fLaC", all)) throw odd("MP4");
        return "audio/mp4";
    }

    /** What an MP4 says about itself: its boxes without the sound, in which any letters may turn up by chance. */
    private static byte[] besideSound(byte[] file) {
        var notes = new java.io.ByteArrayOutputStream();
        for (int at = 0; at + 8 <= file.length; ) {
            long size = Integer.toUnsignedLong(number(file, at));
            if (size == 1 && at + 16 <= file.length) size = Integer.toUnsignedLong(number(file, at + 12));
            if (size < 8 || size > file.length - at) size = file.length - at;
            if (!text(file, at + 4, "mdat")) notes.write(file, at, (int) size);
            at += (int) size;
        }
        return notes.toByteArray();
    }

    private static String wav(byte[] file) {
        for (int at = 12; at + 24 <= Math.min(file.length, HEAD); ) {
            int size = Integer.reverseBytes(number(file, at + 4));
            if (text(file, at, "fmt ")) {
                int format = file[at + 8] & 0xff | (file[at + 9] & 0xff) << 8;
                if (format == 0xfffe && at + 34 <= file.length) format = file[at + 32] & 0xff;
                boolean plays = format == 1 || format == 3 || format == 6 || format == 7;
                if (!plays) throw odd("WAV");
                return "audio/wav";
            }
            if (size < 0 || size > file.length) break;
            at += 8 + size + (size & 1);
        }
        throw odd("WAV");
    }

    /** Where the sound begins behind an ID3 tag. */
    static int afterTag(byte[] file) {
        if (!text(file, 0, "ID3") || file.length < 10) return 0;
        int size = (file[6] & 0x7f) << 21 | (file[7] & 0x7f) << 14 | (file[8] & 0x7f) << 7 | file[9] & 0x7f;
        return Math.min(file.length, 10 + size);
    }

    private static boolean adts(byte[] file, int at) {
        if (at + 7 > file.length || (file[at] & 0xff) != 0xff || (file[at + 1] & 0xf6) != 0xf0) return false;
        int length = (file[at + 3] & 3) << 11 | (file[at + 4] & 0xff) << 3 | (file[at + 5] & 0xff) >> 5;
        int next = at + length;
        return length > 7
                && (next == file.length
                        || next + 1 < file.length && (file[next] & 0xff) == 0xff && (file[next + 1] & 0xf6) == 0xf0);
    }

    /** A frame of layer III with another one right behind it. */
    static boolean mp3(byte[] file, int at) {
        int length = frame(file, at);
        if (length == 0) return false;
        int next = at + length;
        return next == file.length || frame(file, next) > 0;
    }

    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] RATES = {44_100, 48_000, 32_000, 0};

    static int frame(byte[] file, int at) {
        if (at < 0 || at + 4 > file.length) return 0;
        int head = number(file, at);
        int version = head >>> 19 & 3;
        int rate = RATES[head >>> 10 & 3];
        boolean first = version == 3;
        int kbits = (first ? KBITS_1 : KBITS_2)[head >>> 12 & 15];
        if ((head >>> 21) != 0x7ff || version == 1 || (head >>> 17 & 3) != 1 || kbits == 0 || rate == 0) return 0;
        return (first ? 144_000 : 72_000) * kbits / rate(head) + (head >>> 9 & 1);
    }

    /** Samples a second, as the head of a frame says. */
    static int rate(int head) {
        int rate = RATES[head >>> 10 & 3];
        int version = head >>> 19 & 3;
        return version == 3 ? rate : version == 2 ? rate / 2 : rate / 4;
    }

    private static Refusal odd(String format) {
        return new Refusal("journey.media.sound.odd", format);
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xff) << 24 | (file[at + 1] & 0xff) << 16 | (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
    }

    private static boolean starts(byte[] file, int at, int... bytes) {
        if (file.length < at + bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((file[at + i] & 0xff) != bytes[i]) return false;
        return true;
    }

    private static boolean text(byte[] file, int at, String text) {
        return file.length >= at + text.length()
                && new String(file, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    private static boolean has(byte[] file, String text, int within) {
        byte[] sought = text.getBytes(StandardCharsets.ISO_8859_1);
        int last = Math.min(file.length, within) - sought.length;
        for (int at = 0; at <= last; at++) {
            int i = 0;
            while (i < sought.length && file[at + i] == sought[i]) i++;
            if (i == sought.length) return true;
        }
        return false;
    }
}
