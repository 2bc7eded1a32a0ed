package org.herstelkring.cases.followup;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stands today, with what was said about it.
 *
 * @param owners names of who undertake it, as one when there are several
 * @param follower name of who looks whether it goes well; null for the facilitator
 * @param mine whether the person who looks undertakes it
 */
public record StepView(
        Step step,
        List<String> owners,
        @Nullable String follower,
        List<Instalment> instalments,
        List<Said> said,
        LocalDate today,
        boolean mine) {

    public String owner() {
        return Isolated.list(owners);
    }

    /** Whether several undertake it as one. */
    public boolean together() {
        return owners.size() > 1;
    }

    /** Somebody's words; a null name is the facilitator's. */
    public record Said(@Nullable String name, Report report) {}

    /** The days on which it came round, newest first. */
    public List<LocalDate> times() {
        return step.timesUntil(today).reversed();
    }

    /** The next day on which it comes round. */
    public @Nullable LocalDate nextTime() {
        LocalDate last = step.lastDay();
        return last == null
                ? null
                : step.timesUntil(last).stream()
                        .filter(day -> day.isAfter(today))
                        .findFirst()
                        .orElse(null);
    }

    public long paid() {
        return instalments.stream()
                .filter(Instalment::paid)
                .mapToLong(Instalment::cents)
                .sum();
    }

    public long agreed() {
        return instalments.stream().mapToLong(Instalment::cents).sum();
    }

    public long paidParts() {
        return instalments.stream().filter(Instalment::paid).count();
    }

    /** The next part that is not paid yet. */
    public @Nullable Instalment nextPart() {
        return instalments.stream().filter(part -> !part.paid()).findFirst().orElse(null);
    }

    /** Whether the day went by on which a distance would be looked at again. */
    public boolean toReview() {
        return step.distance() != null
                && step.distance().reviewOn() != null
                && step.distance().reviewOn().isBefore(today);
    }

    /** Message key of how it goes: a distance is kept or not, whatever else succeeds or does not. */
    public String label(StepState state) {
        return step.distance() != null && FollowUpStepPage.KEPT.contains(state)
                ? "cases.followup.kept." + state.code()
                : state.label();
    }

    /** What was said last of how a distance was kept. */
    public @Nullable Said lastSaid() {
        return step.distance() == null || said.isEmpty() ? null : said.getFirst();
    }

    /** When it is looked at again, when that is still to come. */
    public String reviewToCome() {
        return step.distance() == null || step.distance().reviewOn() == null || toReview()
                ? ""
                : step.distance().reviewOn().toString();
    }

    /** Whether its day went by while something is still waited for. */
    public boolean overdue() {
        if (step.state().ended()) return false;
        if (toReview()) return true;
        if (!instalments.isEmpty()) return instalments.stream().anyMatch(part -> part.overdue(today));
        LocalDate last = step.lastDay();
        return last != null && last.isBefore(today);
    }
}
