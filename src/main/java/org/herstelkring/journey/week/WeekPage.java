package org.herstelkring.journey.week;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.journey.step.OwnStep;

/**
 * A week, from Monday to Sunday.
 *
 * @param free steps without a day
 * @param more how many more of them there are
 */
public record WeekPage(LocalDate today, LocalDate first, List<Day> days, List<OwnStep> free, int more) {

    /**
     * A day.
     *
     * @param more how many more there are than are shown
     */
    public record Day(LocalDate date, List<Line> lines, int more) {}

    /** A step on a day. */
    public record Line(OwnStep step, boolean done) {}

    public LocalDate last() {
        return first.plusDays(6);
    }

    public boolean isNow() {
        return !today.isBefore(first) && !today.isAfter(last());
    }

    public static String at(LocalDate day) {
        return "/space/week?day=" + day;
    }
}
