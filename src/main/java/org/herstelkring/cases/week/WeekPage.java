package org.herstelkring.cases.week;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * A week of a facilitator.
 *
 * @param from its Monday
 * @param open what was promised before today and is not done, and what waits without a day; of this week alone
 * @param feedMade when the address for calendar programs was made; null when there is none
 * @param feed that address, shown this once; null later
 */
public record WeekPage(
        LocalDate from,
        LocalDate today,
        List<Line> open,
        List<Day> days,
        @Nullable Instant feedMade,
        @Nullable String feed) {

    /** @param route whether there are several places to go to that day, or one */
    public record Day(LocalDate day, List<Line> lines, boolean route) {}

    /**
     * @param kind the end of the message key of what it is
     * @param names whom it is with; empty when that is not said here
     * @param place where, as it was planned
     * @param count how many of them
     */
    public record Line(
            String kind,
            CaseFile file,
            @Nullable LocalDate day,
            @Nullable Instant at,
            String names,
            String place,
            int count,
            String href) {

        public String label() {
            return "cases.week.kind." + kind;
        }
    }

    public boolean thisWeek() {
        return !today.isBefore(from) && today.isBefore(from.plusWeeks(1));
    }

    public LocalDate last() {
        return from.plusDays(6);
    }

    public boolean empty() {
        return open.isEmpty() && days.stream().allMatch(day -> day.lines().isEmpty());
    }
}
