package org.herstelkring.cases.participant;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed, as it is kept. Names may be in any script; what would turn the rest of a page around may not. */
final class Typed {

    private Typed() {}

    static String name(@Nullable String typed) {
        return line(typed);
    }

    /** One line, without control characters or marks that override the direction of text. */
    static String line(@Nullable String typed) {
        if (typed == null) return "";
        return typed.codePoints()
                .filter(point -> !turnsAround(point))
                .mapToObj(point -> Character.isWhitespace(point) || Character.isISOControl(point)
                        ? " "
                        : Character.toString(point))
                .collect(Collectors.joining())
                .replaceAll(" {2,}", " ")
                .strip();
    }

    static String lines(@Nullable String typed) {
        if (typed == null) return "";
        return typed.replace("\r\n", "\n")
                .lines()
                .map(Typed::line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static boolean turnsAround(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
