package org.herstelkring.journey.step;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.herstelkring.journey.Leaf;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;

/**
 * A step of the owner, with the goal or role it leads to.
 *
 * @param along who comes along
 * @param needs what it needs, in the owner's words
 * @param carried whether it was brought along from an agreement with others
 * @param told what was said about it, newest first
 */
public record OwnStep(Step step, Leaf origin, List<String> along, String needs, boolean carried, List<Report> told) {

    /** Days ahead that still count as these days. */
    private static final int SOON = 6;

    /**
     * When a step comes round.
     *
     * @param day null when no day was chosen
     * @param done whether it was done this time
     */
    public record Turn(@Nullable LocalDate day, boolean done) {}

    public String path() {
        return origin.path() + "/steps/" + step.id();
    }

    public String what() {
        return step.what();
    }

    /** Whether it comes round more than once. */
    public boolean returns() {
        return step.rhythm() != Rhythm.ONCE;
    }

    public boolean open() {
        return !step.state().ended();
    }

    /** Whether it stands as an idea, chosen or not, and nothing was planned yet. */
    public boolean budding() {
        return !step.state().undertaken();
    }

    /** Whether it comes round on this day. */
    public boolean comesOn(LocalDate day) {
        if (!open() || budding()) return false;
        LocalDate from = step.startsOn();
        if (!returns() || from == null) return day.equals(step.dueOn());
        LocalDate until = step.endsOn();
        if (day.isBefore(from) || until != null && day.isAfter(until)) return false;
        return switch (step.rhythm()) {
            case ONCE, PERIOD -> true;
            case WEEKLY -> ChronoUnit.DAYS.between(from, day) % 7 == 0;
            case TWO_WEEKLY -> ChronoUnit.DAYS.between(from, day) % 14 == 0;
            case MONTHLY -> comes(from, day, ChronoUnit.MONTHS);
            case YEARLY -> comes(from, day, ChronoUnit.YEARS);
        };
    }

    /** The end of a month stays the end, so that a month may be a day short of a month. */
    private boolean comes(LocalDate from, LocalDate day, ChronoUnit each) {
        int times = (int) each.between(from, day);
        return step.rhythm().nth(from, times).equals(day)
                || step.rhythm().nth(from, times + 1).equals(day);
    }

    /** Whether it was done on this day, for a part at least. */
    public boolean doneOn(LocalDate day, ZoneId zone) {
        return told.stream()
                .filter(report -> report.words().isBlank())
                .filter(report -> report.state() == StepState.KEPT || report.state() == StepState.PARTLY)
                .anyMatch(report -> report.at().atZone(zone).toLocalDate().equals(day));
    }

    /** Whether it stands in a week on this day: it comes round or was done then. */
    public boolean standsOn(LocalDate day, ZoneId zone) {
        return comesOn(day) || doneOn(day, zone);
    }

    /** The turn that is about these days, if there is one. */
    public Optional<Turn> turn(LocalDate today, ZoneId zone) {
        if (step.state() == StepState.LET_GO || budding()) return Optional.empty();
        boolean doneToday = doneSince(today, zone);
        if (!open()) return doneToday ? Optional.of(new Turn(today, true)) : Optional.empty();
        LocalDate from = step.startsOn();
        if (!returns() || from == null) {
            LocalDate due = step.dueOn();
            return due == null || !due.isAfter(today.plusDays(SOON))
                    ? Optional.of(new Turn(due, false))
                    : Optional.empty();
        }
        LocalDate until = step.endsOn();
        if (doneToday) return Optional.of(new Turn(today, true));
        if (until != null && until.isBefore(today) || from.isAfter(today.plusDays(SOON))) return Optional.empty();
        if (step.rhythm() == Rhythm.PERIOD) return Optional.of(new Turn(from.isAfter(today) ? from : today, false));
        LocalDate last = from;
        for (LocalDate day : step.rhythm().between(from, today)) last = day;
        if (!last.isBefore(today.minusDays(SOON)) && !doneSince(last, zone)) return Optional.of(new Turn(last, false));
        return step.rhythm().between(from, today.plusDays(SOON)).stream()
                .filter(day -> day.isAfter(today) && (until == null || !day.isAfter(until)))
                .findFirst()
                .map(day -> new Turn(day, false));
    }

    private boolean doneSince(LocalDate day, ZoneId zone) {
        return told.stream()
                .filter(report -> report.state() == StepState.KEPT || report.state() == StepState.PARTLY)
                .anyMatch(report -> !report.at().atZone(zone).toLocalDate().isBefore(day));
    }

    /** When, in words. */
    public String when(Screen s) {
        if (budding()) return s.t("journey.step.own-step.state." + step.state().code());
        LocalDate from = step.startsOn();
        if (!returns() || from == null) {
            LocalDate due = step.dueOn();
            return due == null ? s.t("journey.step.when.open.short") : s.date(due);
        }
        String words = s.t("journey.step.from." + step.rhythm().code(), s.date(from));
        LocalDate until = step.endsOn();
        return until == null ? words : words + ", " + s.t("journey.step.until.short", s.date(until));
    }

    public String with(Screen s) {
        return along.isEmpty() ? "" : s.t("journey.step.with", Isolated.list(along));
    }
}
