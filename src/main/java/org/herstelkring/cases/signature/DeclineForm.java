package org.herstelkring.cases.signature;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Somebody does not sign.
 *
 * @param shown whether the reason may stand in the plan
 */
public record DeclineForm(
        @NotNull @Nullable UUID plan,
        @NotNull @Nullable UUID participant,
        @Size(max = 2000) @Nullable String reason,
        boolean shown) {

    /** What may stand in the plan has to be set on paper. */
    void check(BindingResult wrong) {
        if (shown) SignForm.settable(wrong, "reason", words());
    }

    String words() {
        return reason == null ? "" : reason;
    }
}
