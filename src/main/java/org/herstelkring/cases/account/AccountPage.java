package org.herstelkring.cases.account;

import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Labels;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What will be read out, for facilitators: who saw it, and who finds it right.
 *
 * @param wrongFor of whom an answer came back, as it was typed
 */
public record AccountPage(
        CaseFile file,
        AccountReading reading,
        Map<UUID, Contact> contacts,
        Labels labels,
        Form form,
        @Nullable UUID wrongFor) {

    public String path() {
        return "/cases/" + file.id();
    }

    /** Whether something can still be shown or answered. */
    public boolean open() {
        return !file.closed();
    }

    public boolean toShow() {
        return open() && reading.told() && !reading.unshown().isEmpty();
    }

    public Contact contact(UUID participant) {
        return contacts.getOrDefault(participant, Contact.NONE);
    }

    public boolean wrong(UUID participant) {
        return participant.equals(wrongFor);
    }
}
