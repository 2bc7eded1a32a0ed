package org.herstelkring.cases.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A person of a list that was pasted, as looked at.
 *
 * @param beside whom a supporter stands beside: somebody of the case, or of the same list
 * @param contact a mail address or a phone number
 * @param skip whether they are left out after all
 */
record PastedPerson(
        @NotNull UUID id,

        @Size(max = 120, message = "{cases.participant.name.long}")
        String name,

        @Nullable String role,
        @Nullable UUID beside,

        @Size(max = 254, message = "{cases.participant.long}")
        String contact,

        @Nullable String language,
        boolean skip) {

    PastedPerson {
        name = TypedText.line(name);
        contact = TypedText.plain(contact);
    }

    /** Null as long as none was chosen. */
    @Nullable
    ParticipantRole inRole() {
        return role != null && role.matches("[a-z][a-z0-9-]{0,39}") ? ParticipantRole.of(role) : null;
    }

    boolean mailed() {
        return contact.contains("@");
    }

    /** As the form of one person says it. */
    PersonForm form(@Nullable UUID beside) {
        ParticipantRole known = inRole();
        return new PersonForm(
                id,
                0,
                name,
                known == null ? List.of() : List.of(known),
                beside == null ? List.of() : List.of(beside),
                "directly",
                mailed() ? Contact.Reach.EMAIL : Contact.Reach.PHONE,
                mailed() ? MailAddress.written(contact) : "",
                mailed() ? "" : contact,
                "",
                language,
                false,
                null,
                "");
    }
}
