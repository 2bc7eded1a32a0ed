package org.herstelkring.cases.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;

/** Why a closed case is opened again. */
record ReopeningForm(
        @NotBlank(message = "{cases.followup.reopening.why.missing}") @Size(max = 2000)
        String why,

        long version) {

    ReopeningForm {
        why = TypedText.text(why);
    }

    Stale staleAgainst(long now) {
        return new Stale(now, List.of(StaleField.words("why", "cases.followup.reopening.why", "", why)));
    }
}
