package org.herstelkring.cases.participant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.ScriptRole;
import org.herstelkring.circle.PersonalLinks;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in a case.
 *
 * @param decidedFor children for whom somebody is known who decides
 * @param order in which they sit round the table
 */
public record PeoplePage(
        CaseFile file,
        List<Participant> people,
        Map<UUID, Contact> contacts,
        Map<UUID, PersonalLinks.State> links,
        Labels labels,
        Set<UUID> decidedFor,
        List<UUID> order) {

    public String path() {
        return "/cases/" + file.id();
    }

    public Naming naming(UnaryOperator<String> words, String beside) {
        return new Naming(people, labels, words, beside);
    }

    public List<Participant> here() {
        return people.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .toList();
    }

    public List<Participant> withdrawn() {
        return people.stream()
                .filter(one -> one.stands() == Participant.Stands.WITHDRAWN)
                .toList();
    }

    /** Roles the conversation needs and that nobody here has, in the order of the script. */
    public List<ParticipantRole> lacking() {
        Script script = Script.load(file.script());
        return script.roles().stream()
                .map(ScriptRole::role)
                .filter(role -> script.needs().contains(role) && here().stream().noneMatch(one -> one.is(role)))
                .toList();
    }

    public @Nullable Contact contact(Participant one) {
        return contacts.get(one.id());
    }

    public boolean locked(Participant one) {
        PersonalLinks.State state = links.get(one.person());
        return state != null && state.lockedUntil() != null;
    }

    /** A link waits for them, and they have no code to open it with. */
    public boolean lacksCode(Participant one) {
        PersonalLinks.State state = links.get(one.person());
        return state != null && state.lacksCode();
    }

    /** A minor of whom nobody said yet who decides with them. */
    public boolean lacksGuardian(Participant one) {
        Contact contact = contacts.get(one.id());
        return one.minor()
                && one.guardian() == null
                && !decidedFor.contains(one.id())
                && (contact == null || contact.guardian().isBlank());
    }
}
