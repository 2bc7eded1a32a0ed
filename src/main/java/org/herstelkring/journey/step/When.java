package org.herstelkring.journey.step;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * When a step happens, as it is chosen: not known yet, as it suits, once on a day, in a rhythm, or for a period.
 *
 * @param day the day, or the first one; null where none is needed
 * @param until the last day of what comes round
 */
record When(String how, @Nullable LocalDate day, @Nullable LocalDate until) {

    /** It is an idea: when is not known yet. */
    static final String BUD = "idea";

    static final String OPEN = "open";
    static final String ONCE = "once";
    static final String WEEKLY = "weekly";
    static final String TWO_WEEKLY = "two-weekly";
    static final String MONTHLY = "monthly";
    static final String YEARLY = "yearly";
    static final String PERIOD = "period";

    static final List<String> ALL = List.of(BUD, OPEN, ONCE, WEEKLY, TWO_WEEKLY, MONTHLY, YEARLY, PERIOD);

    private static final int YEARS = 10;

    When {
        if (how.equals(BUD) || how.equals(OPEN)) day = null;
        if (!returns(how)) until = null;
    }

    static When of(Step step) {
        if (!step.state().undertaken()) return new When(BUD, null, null);
        if (step.rhythm() != Rhythm.ONCE) return new When(step.rhythm().code(), first(step), step.endsOn());
        return new When(step.dueOn() == null ? OPEN : ONCE, first(step), null);
    }

    boolean bud() {
        return how.equals(BUD);
    }

    boolean returns() {
        return returns(how);
    }

    Rhythm rhythm() {
        return returns() ? Rhythm.of(how) : Rhythm.ONCE;
    }

    /** @param before the step as it stands: a day that stood already may stay */
    void check(BindingResult wrong, LocalDate today, @Nullable Step before) {
        if (!ALL.contains(how)) return;
        if (day == null) {
            if (!bud() && !how.equals(OPEN) && !wrong.hasFieldErrors("day"))
                wrong.rejectValue("day", "journey.step.day.missing");
        } else if (before == null || !day.equals(first(before))) {
            inReach(wrong, "day", day, today);
        }
        if (until == null) return;
        if (day != null && until.isBefore(day)) wrong.rejectValue("until", "journey.step.until.before");
        else if (until.isAfter(today.plusYears(YEARS))) wrong.rejectValue("until", "journey.step.day.far");
    }

    static void inReach(BindingResult wrong, String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) wrong.rejectValue(field, "journey.step.day.past");
        else if (day.isAfter(today.plusYears(YEARS))) wrong.rejectValue(field, "journey.step.day.far");
    }

    private static boolean returns(String how) {
        return ALL.contains(how) && ALL.indexOf(how) > ALL.indexOf(ONCE);
    }

    private static @Nullable LocalDate first(Step step) {
        return step.startsOn() != null ? step.startsOn() : step.dueOn();
    }
}
