package org.herstelkring.shared.mirror;

import java.util.BitSet;

/** Which characters of a text stand between quotation marks. A mark without its other half counts for nothing. */
final class Quotes {

    private static final String OPEN = "“„«‘";
    private static final String CLOSE = "”“»’";

    private Quotes() {}

    static BitSet in(String text) {
        BitSet quoted = new BitSet(text.length());
        int opened = -1;
        char mark = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\n') opened = -1;
            else if (opened >= 0 && closes(mark, sign) && !insideWord(text, at)) {
                quoted.set(opened, at);
                opened = -1;
            } else if (opened < 0 && (sign == '"' || OPEN.indexOf(sign) >= 0)) {
                opened = at;
                mark = sign;
            }
        }
        return quoted;
    }

    private static boolean closes(char mark, char sign) {
        return switch (mark) {
            case '"' -> sign == '"';
            case '„' -> sign == '”' || sign == '“' || sign == '"';
            default -> sign == CLOSE.charAt(OPEN.indexOf(mark)) || (mark == '“' && sign == '”');
        };
    }

    /** An apostrophe, such as in “foto’s”. */
    private static boolean insideWord(String text, int at) {
        return text.charAt(at) == '’' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }
}
