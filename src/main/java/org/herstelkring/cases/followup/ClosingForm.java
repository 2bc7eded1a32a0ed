package org.herstelkring.cases.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.herstelkring.cases.Outcome;
import org.jspecify.annotations.Nullable;

/** @param weeks after how many weeks everyone is asked to look back once more; 0 for never */
record ClosingForm(
        @NotNull(message = "{closing.outcome.missing}") @Nullable
        Outcome outcome,

        @Size(max = 4000) @Nullable String words,
        @Min(0) @Max(52) int weeks) {}
