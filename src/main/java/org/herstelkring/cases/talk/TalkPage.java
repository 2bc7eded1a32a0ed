package org.herstelkring.cases.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Participant;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.words.Isolated;
import org.jspecify.annotations.Nullable;

/**
 * One talk: planning it, and what can be done with it.
 *
 * @param talk null for a new one
 * @param people who can be talked with
 * @param reached how they are reached whom it is with
 * @param leading names of those who lead the case, by account
 * @param today in the zone of the people
 */
public record TalkPage(
        CaseFile file,
        @Nullable Talk talk,
        Form form,
        List<Participant> people,
        Map<UUID, Contact> reached,
        Map<UUID, String> leading,
        LocalDate today) {

    public String path() {
        return "/cases/" + file.id() + "/talks";
    }

    public String action() {
        return talk == null ? path() : path() + "/" + talk.id();
    }

    /** Whether its day has come. */
    public boolean due() {
        return talk != null && !talk.local().toLocalDate().isAfter(today);
    }

    public List<Option> with() {
        return people.stream()
                .map(one -> new Option(one.id().toString(), one.name(), null))
                .toList();
    }

    public List<Option> by() {
        return leading.entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue(), null))
                .toList();
    }

    /** Those whom it is with. */
    public List<Participant> there() {
        return talk == null
                ? List.of()
                : people.stream().filter(one -> talk.with().contains(one.id())).toList();
    }

    public String names() {
        return Isolated.list(there().stream().map(Participant::name).toList());
    }

    public Contact contact(Participant one) {
        return reached.getOrDefault(one.id(), Contact.NONE);
    }

    /** Whether everybody of it gets a reminder by mail; the others are reminded by whoever holds it. */
    public boolean mailed() {
        return there().stream().allMatch(one -> contact(one).mailed());
    }
}
