package org.herstelkring.cases.archive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a case is kept, and why not as long as usual. */
public record KeepingForm(
        @NotNull(message = "{cases.archive.keeping.until.missing}") @Nullable
        LocalDate until,

        @NotBlank(message = "{cases.archive.keeping.words.missing}") @Size(max = 500, message = "{cases.intake.long}")
        String words) {

    public KeepingForm {
        words = words == null ? "" : words;
    }
}
