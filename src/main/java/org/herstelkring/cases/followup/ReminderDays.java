package org.herstelkring.cases.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;

/**
 * Which reminders a step asks for on a day. Pure: the same step and day always give the same answer.
 *
 * @param day the day of the step it is about, which with the kind makes it sent only once
 */
record ReminderDays(Kind kind, LocalDate day) {

    enum Kind {
        /** To who undertakes it, some days before. */
        OWNER,
        /** To who follows it, when its day went by. */
        FOLLOWER;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How many days ahead somebody is reminded. */
    static final int AHEAD = 3;
    /** A day that went by longer ago is not brought up by mail any more; the case page still shows it. */
    static final int BEHIND = 14;

    static List<ReminderDays> of(Step step, List<Instalment> instalments, LocalDate today) {
        if (step.state().ended() || !step.state().undertaken()) return List.of();
        List<ReminderDays> due = new ArrayList<>();
        LocalDate review = step.distance() == null ? null : step.distance().reviewOn();
        // Whoever watches looks on the day itself, and those who keep it are asked before how it goes.
        if (review != null && !review.isAfter(today.plusDays(AHEAD)) && !review.isBefore(today.minusDays(BEHIND))) {
            if (!review.isBefore(today)) due.add(new ReminderDays(Kind.OWNER, review));
            if (!review.isAfter(today)) due.add(new ReminderDays(Kind.FOLLOWER, review));
        }
        for (LocalDate day : days(step, instalments, today)) {
            if (!day.isBefore(today) && !day.isAfter(today.plusDays(AHEAD))) due.add(new ReminderDays(Kind.OWNER, day));
            boolean wasOnce = step.rhythm() == Rhythm.ONCE || !instalments.isEmpty();
            if (wasOnce && day.isBefore(today) && !day.isBefore(today.minusDays(BEHIND))) {
                due.add(new ReminderDays(Kind.FOLLOWER, day));
            }
        }
        return due;
    }

    private static List<LocalDate> days(Step step, List<Instalment> instalments, LocalDate today) {
        if (!instalments.isEmpty()) {
            return instalments.stream()
                    .filter(part -> !part.paid())
                    .map(Instalment::dueOn)
                    .toList();
        }
        if (step.rhythm() == Rhythm.ONCE || step.rhythm() == Rhythm.PERIOD) {
            return Optional.ofNullable(step.lastDay()).stream().toList();
        }
        LocalDate first = step.startsOn() != null ? step.startsOn() : step.dueOn();
        if (first == null) return List.of();
        LocalDate last = step.endsOn() != null ? step.endsOn() : today.plusDays(AHEAD);
        return step.rhythm().between(first, last);
    }
}
