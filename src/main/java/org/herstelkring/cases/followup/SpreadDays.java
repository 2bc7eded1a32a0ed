package org.herstelkring.cases.followup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days of work, so that a facilitator does not have to speak with everybody on one day. */
final class SpreadDays {

    private static final int OF_A_WEEK = 5;

    private SpreadDays() {}

    /** A day for each of so many people: within a week from this day on, and none in a weekend. */
    static List<LocalDate> of(LocalDate from, int people) {
        List<LocalDate> days = Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .limit(OF_A_WEEK)
                .toList();
        int each = Math.max(1, (people + OF_A_WEEK - 1) / OF_A_WEEK);
        return IntStream.range(0, people).mapToObj(one -> days.get(one / each)).toList();
    }
}
