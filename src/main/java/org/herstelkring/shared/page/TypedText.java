package org.herstelkring.shared.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text as it was typed. A browser sends every line end as two characters but counts it as one where it says how much a
 * field takes; every field of every form is read as {@link #text} before anything measures it ({@link TypedTextFilter}),
 * so that its {@code length()} is what the browser counted, or less. Nothing is ever cut.
 */
public final class TypedText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private static final Pattern DAY = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})"
            + "|(?<d>\\d{1,2})[-/. ](?<m>\\d{1,2})[-/. ](?<y>\\d{4})");

    private TypedText() {}

    /** With one kind of line end, and no blanks around it. What no key types is a blank. */
    public static String text(@Nullable String typed) {
        if (typed == null) return "";
        return CONTROL.matcher(LINE_END.matcher(typed).replaceAll("\n"))
                .replaceAll(" ")
                .strip();
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

    /** Some such lines, such as an address. */
    public static String lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(TypedText::line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** A day, as browsers send it or as people write it, day before month; null when it is none. */
    public static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null) return null;
        Matcher written = DAY.matcher(typed.strip());
        if (!written.matches()) return null;
        boolean people = written.group("d") != null;
        try {
            return LocalDate.of(
                    Integer.parseInt(written.group(people ? "y" : "year")),
                    Integer.parseInt(written.group(people ? "m" : "month")),
                    Integer.parseInt(written.group(people ? "d" : "day")));
        } catch (DateTimeException odd) {
            return null;
        }
    }

    /** The version a form was opened on. Whoever says none makes something new, which is version 0. */
    public static long version(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,15}") ? Long.parseLong(sent) : 0;
    }

    private static boolean turnsAround(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
