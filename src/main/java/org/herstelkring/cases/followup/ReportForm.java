package org.herstelkring.cases.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.pyramid.StepState;
import org.jspecify.annotations.Nullable;

/** How a step goes, in somebody's words. A moved step needs its new day. */
record ReportForm(
        @NotNull UUID id,

        @NotNull(message = "{follow.state.missing}") @Nullable
        StepState state,

        @Nullable LocalDate movedTo,
        @Size(max = 4000) @Nullable String words,
        boolean shown,
        long version) {

    String said() {
        return words == null ? "" : words;
    }
}
