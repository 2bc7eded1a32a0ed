package org.herstelkring.shared.words;

import java.util.Collection;
import java.util.stream.Collectors;

/** A name or word of somebody between other words: what is written from right to left turns nothing but itself. */
public final class Isolated {

    private static final char FROM_LEFT = '\u2066';
    private static final char FROM_RIGHT = '\u2067';
    private static final char END = '\u2069';

    private Isolated() {}

    /** Whether a text could turn what stands beside it. */
    public static boolean needs(CharSequence text) {
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) >= 0x590 && turns(Character.codePointAt(text, i))) return true;
        return false;
    }

    /**
     * Whether a text as a whole is written from right to left: it begins so, and so are most of its letters. A sentence
     * in Dutch may begin with a name in Arabic, or hold a long one. What stands between marks of direction is not asked.
     */
    public static boolean isFromRight(CharSequence text) {
        int ahead = 0;
        int depth = 0;
        boolean begun = false;
        boolean begins = false;
        for (int c : text.codePoints().toArray()) {
            if (c >= 0x2066 && c <= 0x2068) depth++;
            else if (c == END && depth > 0) depth--;
            if (depth > 0) continue;
            byte way = Character.getDirectionality(c);
            boolean left = way == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            boolean right = way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            if (!left && !right) continue;
            if (!begun) begins = right;
            begun = true;
            ahead += right ? 1 : -1;
        }
        return begins && ahead > 0;
    }

    /** The text with marks of direction that nobody sees round each line of it that needs them. */
    public static String of(String text) {
        if (!needs(text)) return text;
        return text.lines().map(Isolated::line).collect(Collectors.joining("\n"));
    }

    /** Names with a comma between them, each in its own direction. */
    public static String list(Collection<String> names) {
        return names.stream().map(Isolated::of).collect(Collectors.joining(", "));
    }

    /** The same for everything that is filled in. */
    public static Object[] each(Object... filledIn) {
        Object[] each = filledIn.clone();
        for (int i = 0; i < each.length; i++) if (each[i] instanceof String text) each[i] = of(text);
        return each;
    }

    private static String line(String written) {
        String line = balanced(written);
        return needs(line) && !isOne(line) ? (isFromRight(line) ? FROM_RIGHT : FROM_LEFT) + line + END : line;
    }

    /** Without marks that would reach further than the line: those that override, and ends that nothing began. */
    private static String balanced(String line) {
        var kept = new StringBuilder();
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= 0x202a && c <= 0x202e || c == END && open == 0) continue;
            if (c >= 0x2066 && c <= 0x2068) open++;
            if (c == END) open--;
            kept.append(c);
        }
        return kept.append(String.valueOf(END).repeat(open)).toString();
    }

    /** Whether it stands between such marks already. */
    private static boolean isOne(String line) {
        return (line.charAt(0) == FROM_LEFT || line.charAt(0) == FROM_RIGHT) && line.indexOf(END) == line.length() - 1;
    }

    private static boolean turns(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
