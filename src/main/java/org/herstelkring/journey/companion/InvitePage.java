package org.herstelkring.journey.companion;

import java.util.List;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/**
 * Inviting somebody.
 *
 * @param name of whom is invited, as the owner wrote it
 * @param owner how the owner wants to be called, which the invited person will read
 */
public record InvitePage(String person, String name, String owner, Form form) {

    public String id() {
        String typed = form.value("invitation");
        return typed.isEmpty() ? Ids.next().toString() : typed;
    }

    public List<Option> parts(Screen s) {
        return InviteForm.OFFERED.stream()
                .map(part -> new Option(part.word(), s.t(part.label())))
                .toList();
    }
}
