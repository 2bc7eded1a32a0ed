package org.herstelkring.cases.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/** @param id of the case to begin; sent twice, it still begins one case */
public record NewCaseForm(
        @NotNull @Nullable UUID id,

        @NotBlank(message = "{cases.intake.name.missing}") @Size(max = 120, message = "{cases.intake.name.long}")
        String title,

        @Nullable String language,
        long version) {

    public NewCaseForm {
        title = TypedText.text(title);
    }

    boolean saysTheSame(CaseFile stands, String language) {
        return title.equals(stands.title()) && language.equals(stands.language());
    }

    Stale staleAgainst(CaseFile now, String language) {
        return new Stale(
                now.version(),
                List.of(
                        new StaleField("title", "cases.intake.name", now.title(), title),
                        StaleField.keyed(
                                "language",
                                "cases.intake.language",
                                now.language(),
                                language,
                                "shared.language." + now.language(),
                                "shared.language." + language)));
    }
}
