package org.herstelkring.shared.mirror;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word in a text: a run of letters, marks and digits.
 *
 * @param plain in small letters without accents
 * @param ends whether a sentence ends right after it
 * @param pauses whether a sign stands right after it that parts a sentence, or ends it
 */
record MirrorToken(int start, int end, String plain, boolean ends, boolean pauses) {

    private static final String PAUSES = ",;:.!?…()[]\"“”„«»–—/\n\r";

    static List<MirrorToken> of(String text) {
        List<MirrorToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = skip(text, at, false);
            int end = skip(text, start, true);
            if (end == start) break;
            tokens.add(
                    new MirrorToken(start, end, plain(text.substring(start, end)), ends(text, end), pauses(text, end)));
            at = end;
        }
        return tokens;
    }

    private static int skip(String text, int from, boolean word) {
        int at = from;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (inWord(letter) != word) break;
            at += Character.charCount(letter);
        }
        return at;
    }

    private static boolean inWord(int letter) {
        if (Character.isLetterOrDigit(letter)) return true;
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** A full stop, question or exclamation mark before white space, or a new line, before the next word. */
    private static boolean ends(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)) return false;
            if (sign == '\n' || sign == '\r') return true;
            boolean full = sign == '.' || sign == '!' || sign == '?' || sign == '…';
            if (full && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)))) return true;
        }
        return true;
    }

    /** A comma, a quotation mark, a dash between blanks and their like before the next word. */
    private static boolean pauses(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)) return false;
            if (PAUSES.indexOf(sign) >= 0) return true;
            if (sign == '-' && at > from) return true;
        }
        return true;
    }

    private static String plain(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().replace("œ", "oe");
    }
}
