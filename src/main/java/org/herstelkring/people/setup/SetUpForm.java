package org.herstelkring.people.setup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.WorkingMailAddress;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/** The first organisation and the first person in it. */
record SetUpForm(
        @NotBlank(message = "{people.organisation.name.missing}") @Size(max = 120)
        String organisation,

        @Nullable @Size(max = 60) String harmedLabel,

        @Nullable @Size(max = 60) String responsibleLabel,

        @Pattern(regexp = Languages.PATTERN, message = "{people.language.missing}")
        String language,

        @NotBlank(message = "{people.zone.missing}") String zone,

        @NotBlank(message = "{people.name.missing}") @Size(max = 120)
        String name,

        @NotBlank(message = "{people.signin.email.missing}")
        @WorkingMailAddress(message = "{people.signin.email.odd}")
        @Size(max = 254, message = "{people.signin.email.odd}")
        String email) {

    SetUpForm {
        language = language == null ? "" : language;
        email = MailAddress.written(email);
    }
}
