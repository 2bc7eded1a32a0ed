package org.herstelkring.cases.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Running;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.Voice;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.NotHere;

/**
 * A conversation with the case and the people it is held with.
 *
 * @param table who sits round it
 */
record LiveSession(
        Access access,
        CaseFile file,
        List<Participant> people,
        Table table,
        Conversation conversation,
        Running running) {

    /**
     * @param leaders facilitators, as the participants know them
     * @param order participants and facilitators by id, clockwise
     */
    record Table(List<Facilitators.Leading> leaders, List<UUID> order) {}

    static LiveSession of(
            Access access, CaseFile file, List<Participant> people, Table table, Conversation conversation) {
        return new LiveSession(
                access,
                file,
                people,
                table,
                conversation,
                running(Script.load(conversation.script()), file, people, conversation.present()));
    }

    /** The script with the people of the case. Whoever withdrew has no place in it any more, not even by a letter. */
    static Running running(Script script, CaseFile file, List<Participant> people, Set<UUID> present) {
        List<Voice> cast = new ArrayList<>();
        for (Participant one : people) {
            if (one.stands() == Participant.Stands.WITHDRAWN) continue;
            for (ParticipantRole role : one.roles())
                cast.add(new Voice(one.id(), one.name(), role, one.beside(), present.contains(one.id())));
        }
        return Running.of(script, cast, file.teller());
    }

    Moment now() {
        return running.at(conversation.cursor(), conversation.visited());
    }

    /** Whose turn it was when they left, as long as nobody went on since. */
    Optional<Participant> held() {
        String cursor = conversation.cursor();
        if (!conversation.waiting().contains(cursor) || running.find(cursor).isPresent()) return Optional.empty();
        return people.stream()
                .filter(one -> cursor.contains(one.id().toString()))
                .findFirst();
    }

    Participant person(UUID id) {
        return find(id).orElseThrow(NotHere::new);
    }

    Optional<Participant> find(UUID id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether this facilitator has a seat. */
    boolean seats(UUID person) {
        return table.leaders().stream().anyMatch(one -> one.id().equals(person));
    }

    LiveSession with(Conversation changed) {
        return of(access, file, people, table, changed);
    }
}
