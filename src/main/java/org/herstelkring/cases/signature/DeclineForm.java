package org.herstelkring.cases.signature;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    String words() {
        return reason == null ? "" : reason;
    }
}
