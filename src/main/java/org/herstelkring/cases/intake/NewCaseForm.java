package org.herstelkring.cases.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/** @param id of the case to begin; sent twice, it still begins one case */
public record NewCaseForm(
        @NotNull @Nullable UUID id,

        @NotBlank(message = "{cases.intake.name.missing}") @Size(max = 120, message = "{cases.intake.name.long}")
        String title,

        @Nullable String language) {

    public NewCaseForm {
        title = TypedText.text(title);
    }
}
