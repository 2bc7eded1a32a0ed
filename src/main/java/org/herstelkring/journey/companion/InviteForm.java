package org.herstelkring.journey.companion;

import java.util.List;
import org.herstelkring.circle.Invitations.Promise;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.TypedText;
import org.springframework.validation.BindingResult;

/**
 * An invitation, as it is typed.
 *
 * @param how {@code code} for one on paper; else it goes by mail
 * @param email where it goes
 * @param parts what is given along
 */
record InviteForm(String how, String email, List<String> parts) {

    /** What can be given along at once. More is given where everything is given. */
    static final List<SpacePart> OFFERED =
            List.of(SpacePart.PROFILE, SpacePart.STRENGTHS, SpacePart.WISHES, SpacePart.HELPERS);

    InviteForm {
        how = TypedText.text(how);
        email = MailAddress.written(email);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    boolean onPaper() {
        return how.equals("code");
    }

    void check(BindingResult wrong) {
        if (onPaper()) return;
        if (email.isEmpty()) wrong.rejectValue("email", "journey.companion.invite.email.missing");
        else if (!MailAddress.works(email)) wrong.rejectValue("email", "journey.companion.invite.email.odd");
    }

    List<Promise> promises() {
        return OFFERED.stream()
                .filter(part -> parts.contains(part.word()))
                .map(part -> new Promise(part, null, May.READ, part.label()))
                .toList();
    }
}
