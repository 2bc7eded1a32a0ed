package org.herstelkring.shared.page;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.herstelkring.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Text as it was typed. A browser sends every line end as two characters but counts it as one where it says how much a
 * field takes; every field of every form is read as {@link #text} before anything measures it ({@link TypedTextFilter}),
 * so that its {@code length()} is what the browser counted, or less. Nothing is ever cut.
 */
public final class TypedText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    /** What takes no place: zero-width signs, marks of direction, soft hyphens, fillers. */
    static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{3164}\\x{FFA0}\\x{FE00}-\\x{FE0F}]");

    private TypedText() {}

    /** With one kind of line end, and no blanks around it. What no key types is a blank. */
    public static String text(@Nullable String typed) {
        if (typed == null) return "";
        return CONTROL.matcher(LINE_END.matcher(typed).replaceAll("\n"))
                .replaceAll(" ")
                .strip();
    }

    /** Words for which there is so much room; what is longer is said, with all of it, and nothing is cut. */
    public static String within(String words, int most) {
        if (words.length() > most) throw new Refusal("shared.form.long", most);
        return words;
    }

    /** One line in any script, such as a name, without the marks that would turn the rest of a page around. */
    public static String line(@Nullable String typed) {
        return text(typed)
                .codePoints()
                .filter(point -> !turnsAround(point))
                .mapToObj(point -> Character.isWhitespace(point) ? " " : Character.toString(point))
                .collect(Collectors.joining())
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** What somebody or something is called: one line that can be seen, or nothing. */
    public static String name(@Nullable String typed) {
        String line = line(typed);
        return seen(line).isBlank() ? "" : line;
    }

    /** Some such lines, such as an address. */
    public static String lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(TypedText::line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /**
     * What is read as a day, an amount or a number, whatever it was copied from: digits, dashes and blanks of any script as a
     * keyboard's own, without what cannot be seen.
     */
    public static String plain(@Nullable String typed) {
        var plain = new StringBuilder();
        seen(text(typed)).codePoints().forEach(point -> {
            if (Character.isDigit(point)) plain.append(Character.digit(point, 10));
            else if (Character.getType(point) == Character.DASH_PUNCTUATION || point == 0x2212) plain.append('-');
            else if (Character.isSpaceChar(point) || Character.isWhitespace(point)) plain.append(' ');
            else plain.appendCodePoint(point);
        });
        return plain.toString().replaceAll(" {2,}", " ").strip();
    }

    /** Without what takes no place, which in an address or a number can only be an accident. */
    public static String seen(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }

    /** A day, as browsers send it or as people write it ({@link TypedDay}); null when it is none. */
    public static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null ? null : TypedDay.of(typed);
    }

    /** The version a form was opened on. Whoever says none makes something new, which is version 0. */
    public static long version(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,15}") ? Long.parseLong(sent) : 0;
    }

    private static boolean turnsAround(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
