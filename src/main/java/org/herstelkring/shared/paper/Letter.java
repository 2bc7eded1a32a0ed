package org.herstelkring.shared.paper;

/** What a character is for whoever sets it. */
final class Letter {

    /** Stands where a letter cannot be set. */
    static final int SIGN = 0x25a1;

    private Letter() {}

    /** The character to set for this one, or -1 when there is nothing to set. */
    static int settable(int c) {
        if (c == '\n' || c == '\t' || isolates(c)) return c;
        if (c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe) return -1;
        if (c == 0x202f || c == 0x2007 || c == 0x2009) return 0xa0;
        if (c >= 0x2000 && c <= 0x200a || c == 0x205f || c == 0x3000) return ' ';
        if (c == 0x2028 || c == 0x2029) return '\n';
        if (c == 0x2010 || c == 0x2011) return '-';
        if (c == 0xad || c == 0x200b || c == 0xfeff || c >= 0xd800 && c <= 0xdfff) return -1;
        if (c >= 0x202a && c <= 0x202e || c >= 0x2060 && c <= 0x2065 || c >= 0x206a && c <= 0x206f) return -1;
        return Character.getType(c) == Character.PRIVATE_USE ? SIGN : c;
    }

    /** Between words, and what parts directions. */
    static boolean isGap(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == 0xa0 || isolates(c);
    }

    /** Marks of direction that a text keeps: those that turn nothing but what they hold. */
    private static boolean isolates(int c) {
        return c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f || c == 0x61c;
    }

    /** What only says how other characters look: joiners, variants, colours of skin. */
    static boolean steers(int c) {
        return Character.getType(c) == Character.FORMAT
                || c == 0x34f
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0x1f3fb && c <= 0x1f3ff
                || c >= 0xe0100 && c <= 0xe01ef
                || c >= 0x180b && c <= 0x180d;
    }

    static boolean isFromRight(int c) {
        byte way = Character.getDirectionality(c);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
