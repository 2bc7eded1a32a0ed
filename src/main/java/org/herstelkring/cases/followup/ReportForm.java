package org.herstelkring.cases.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;

/**
 * How a step goes, in somebody's words. A moved step needs its new day.
 *
 * @param reviewOn when a distance is looked at again
 * @param ends whether a distance is not kept any further
 */
record ReportForm(
        @NotNull UUID id,

        @Nullable StepState state,
        @Nullable LocalDate movedTo,
        @Nullable LocalDate reviewOn,
        boolean ends,
        @Size(max = 4000) @Nullable String words,
        boolean shown,
        long version) {

    String said() {
        return words == null ? "" : words;
    }

    /** @param lately the newest words about the step that the teller may read */
    Stale staleAgainst(Step now, String lately) {
        LocalDate day = now.state() == StepState.MOVED ? now.lastDay() : null;
        return new Stale(
                now.version(),
                List.of(
                        StaleField.keyed(
                                "state",
                                "cases.followup.how-goes",
                                now.state().name(),
                                state == null ? "" : state.name(),
                                now.state().label(),
                                state == null ? "" : state.label()),
                        StaleField.day("movedTo", "cases.followup.moved-to", day, movedTo),
                        StaleField.day(
                                "reviewOn",
                                "cases.followup.review",
                                now.distance() == null ? null : now.distance().reviewOn(),
                                reviewOn),
                        StaleField.tick(
                                "ends", "cases.followup.ends", now.state().ended(), ends),
                        StaleField.words("words", "cases.followup.words", lately, said())));
    }
}
