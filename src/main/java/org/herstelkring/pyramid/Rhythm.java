package org.herstelkring.pyramid;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How often a step comes round. */
public enum Rhythm {
    /** Once, by its due date. */
    ONCE,
    WEEKLY,
    TWO_WEEKLY,
    MONTHLY,
    /** As on the day of what happened. */
    YEARLY,
    /** Something to keep to for a period, such as staying away from a place. */
    PERIOD;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Rhythm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "pyramid.rhythm." + code();
    }

    /** The nth time, counted from 0, when it first comes round at {@code first}. A month's end stays a month's end. */
    public LocalDate nth(LocalDate first, int n) {
        return switch (this) {
            case ONCE, PERIOD -> first;
            case WEEKLY -> first.plusWeeks(n);
            case TWO_WEEKLY -> first.plusWeeks(2L * n);
            case MONTHLY -> first.plusMonths(n);
            case YEARLY -> first.plusYears(n);
        };
    }

    /** Every day it comes round between two days, both included; at most 1000. */
    public List<LocalDate> between(LocalDate first, LocalDate last) {
        if (this == ONCE || this == PERIOD) return List.of(last);
        return Stream.iterate(0, n -> n + 1)
                .limit(1000)
                .map(n -> nth(first, n))
                .takeWhile(day -> !day.isAfter(last))
                .toList();
    }
}
