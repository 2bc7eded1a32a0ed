package org.herstelkring.shared.words;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A text made shorter. It is never cut inside what people see as one sign: a letter with its marks, a family of emoji, a
 * flag, a syllable of Hindi. A text that is short enough comes back as it is.
 */
public final class Shortened {

    private static final String GO_ON = "…";

    private Shortened() {}

    /**
     * For showing: the beginning, to the end of a word where that is near.
     *
     * @param most code points, with the ellipsis
     */
    public static String of(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        return opening(text, text.offsetByCodePoints(0, Math.max(0, most - 2)));
    }

    /** As {@link #of}, on one line. */
    public static String line(String text, int most) {
        return of(text.strip().replaceAll("\\s+", " "), most);
    }

    /**
     * For filling in a field with the beginning of a longer text.
     *
     * @param most characters as forms and browsers count them (UTF-16), with the ellipsis
     */
    public static String forField(String text, int most) {
        return text.length() <= most ? text : opening(text, Math.max(0, most - 2));
    }

    /** For what was sent beyond the length of its field: the rest is left out, as a browser does. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, boundary(text, most));
    }

    /** For a place of a certain width: as much as fits, and at least its first sign. */
    public static String toFit(String text, Predicate<String> fits) {
        if (fits.test(text)) return text;
        int end = text.length();
        while (true) {
            end = boundary(text, end - 1);
            String shorter = text.substring(0, end).stripTrailing() + GO_ON;
            if (end <= first(text) || fits.test(shorter)) return shorter;
        }
    }

    /**
     * A piece of a text with what stands around it, for showing where something was found.
     *
     * @param from and {@code to}: the piece, as in {@link String#substring(int, int)}
     * @param room characters on each side
     * @return what stands before it, the piece, what stands after it
     */
    public static List<String> around(String text, int from, int to, int room) {
        int start = boundary(text, from - room);
        int end = to + room >= text.length() ? text.length() : boundary(text, to + room);
        return List.of(
                (start > 0 ? GO_ON + " " : "") + text.substring(start, from),
                text.substring(from, to),
                text.substring(to, Math.max(to, end)) + (end < text.length() ? " " + GO_ON : ""));
    }

    private static String opening(String text, int room) {
        int end = boundary(text, room);
        for (int at = end; at > end * 2 / 3; at--)
            if (Character.isWhitespace(text.charAt(at)))
                return text.substring(0, at).stripTrailing() + " " + GO_ON;
        return text.substring(0, end) + GO_ON;
    }

    /** The last place at or before this one where a sign ends. */
    private static int boundary(String text, int at) {
        if (at <= 0) return 0;
        // Signs are short: what comes long after the cut does not matter, and may be much.
        BreakIterator signs = signs(text.substring(0, Math.min(text.length(), at + 100)));
        return signs.isBoundary(at) ? at : signs.preceding(at);
    }

    private static int first(String text) {
        return text.isEmpty()
                ? 0
                : signs(text.substring(0, Math.min(text.length(), 100))).next();
    }

    private static BreakIterator signs(String text) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        return signs;
    }
}
