package org.herstelkring.people.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.page.WorkingMailAddress;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/** What the organisation page takes in. */
final class OrganisationForms {

    private OrganisationForms() {}

    record Words(
            @NotBlank(message = "{people.organisation.name.missing}") @Size(max = 120)
            String organisation,

            @Nullable @Size(max = 60) String harmedLabel,

            @Nullable @Size(max = 60) String responsibleLabel,

            @Pattern(regexp = Languages.PATTERN, message = "{people.language.missing}")
            String language,

            @NotBlank(message = "{people.zone.missing}") String zone,

            long version) {

        Words {
            organisation = TypedText.name(organisation);
            language = language == null ? "" : language;
            zone = zone == null ? "" : zone;
        }
    }

    /** @param id of the invitation: sent twice it is one */
    record Invitation(
            UUID id,

            @NotBlank(message = "{people.name.missing}") @Size(max = 120)
            String name,

            @NotBlank(message = "{people.signin.email.missing}")
            @WorkingMailAddress(message = "{people.signin.email.odd}")
            @Size(max = 254, message = "{people.signin.email.odd}")
            String email,

            @NotEmpty(message = "{people.organisation.roles.missing}")
            Set<OrganisationRole> roles) {

        Invitation {
            id = Objects.requireNonNullElseGet(id, Ids::next);
            name = TypedText.name(name);
            email = MailAddress.written(email);
            roles = roles == null ? Set.of() : roles;
        }
    }

    record Roles(
            @NotEmpty(message = "{people.organisation.roles.missing}")
            Set<OrganisationRole> roles) {

        Roles {
            roles = roles == null ? Set.of() : roles;
        }
    }
}
