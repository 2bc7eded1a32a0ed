package org.herstelkring.cases.followup;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Step;
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

    /** Whether its day went by while something is still waited for. */
    public boolean overdue() {
        if (step.state().ended()) return false;
        if (!instalments.isEmpty()) return instalments.stream().anyMatch(part -> part.overdue(today));
        LocalDate last = step.lastDay();
        return last != null && last.isBefore(today);
    }
}
