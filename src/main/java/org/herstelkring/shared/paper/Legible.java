package org.herstelkring.shared.paper;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Text in which every character can be set: what no typeface has becomes a neutral sign, what is only meant for screens
 * goes.
 *
 * @param text the text
 * @param typefaces those that it needs, in order
 */
record Legible(String text, List<Typeface> typefaces) {

    private static final int SIGN = '•';

    static Legible of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length());
        Set<Typeface> needed = new LinkedHashSet<>();
        needed.add(Typeface.ALL.getFirst());
        boolean signed = false;
        int before = 0;
        for (int i = 0, c; i < composed.length(); i += Character.charCount(c)) {
            c = composed.codePointAt(i);
            int set = settable(c, before);
            if (set < 0) continue;
            Typeface face = set <= '~' ? Typeface.ALL.getFirst() : faceOf(set);
            if (face == null) {
                if (isMark(set) || signed) continue;
                set = SIGN;
                signed = true;
            } else {
                signed = false;
                needed.add(face);
            }
            out.appendCodePoint(set);
            before = set;
        }
        return new Legible(
                out.toString(), Typeface.ALL.stream().filter(needed::contains).toList());
    }

    /** The character to set for this one, or -1 when there is nothing to set. */
    private static int settable(int c, int before) {
        if (c == '\n' || c == '\t') return c;
        if (c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe) return -1;
        if (c == 0x200c) return Shaping.isArabic(before) ? c : -1;
        if (c == 0x202f || c == 0x2007 || c == 0x2009) return 0xa0;
        if (c >= 0x2000 && c <= 0x200a || c == 0x205f || c == 0x3000) return ' ';
        if (c == 0x2028 || c == 0x2029) return '\n';
        if (c == 0x2010 || c == 0x2011) return '-';
        if (c == 0xad || c >= 0xfe00 && c <= 0xfe0f || c >= 0x1f3fb && c <= 0x1f3ff || c >= 0xe0000 && c <= 0xe0fff)
            return -1;
        if (c >= 0xd800 && c <= 0xdfff) return SIGN;
        return Character.getType(c) == Character.FORMAT ? -1 : c;
    }

    private static @org.jspecify.annotations.Nullable Typeface faceOf(int c) {
        for (Typeface face : Typeface.ALL) if (face.shows().get(c)) return face;
        return c == 0x200c ? Typeface.ALL.getFirst() : null;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
