package org.herstelkring.cases.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.IntFunction;
import org.herstelkring.cases.Outcome;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;

/** @param weeks after how many weeks everyone is asked to look back once more; 0 for never */
record ClosingForm(
        @NotNull(message = "{cases.followup.closing.outcome.missing}") @Nullable
        Outcome outcome,

        @Size(max = 4000) @Nullable String words,
        @Min(0) @Max(52) int weeks,
        long version) {

    String said() {
        return words == null ? "" : words;
    }

    boolean saysTheSame(ClosingForm other) {
        return outcome == other.outcome && said().equals(other.said()) && weeks == other.weeks;
    }

    /** @param spoken how a number of weeks reads */
    Stale staleAgainst(ClosingForm now, IntFunction<String> spoken) {
        return new Stale(
                now.version(),
                List.of(
                        StaleField.keyed(
                                "outcome",
                                "cases.followup.closing.outcome",
                                now.outcome() == null ? "" : now.outcome().name(),
                                outcome == null ? "" : outcome.name(),
                                now.outcome() == null ? "" : now.outcome().label(),
                                outcome == null ? "" : outcome.label()),
                        new StaleField("words", "cases.followup.closing.words", now.said(), said()),
                        new StaleField(
                                "weeks",
                                "cases.followup.closing.weeks",
                                String.valueOf(now.weeks()),
                                String.valueOf(weeks),
                                spoken.apply(now.weeks()),
                                spoken.apply(weeks))));
    }
}
