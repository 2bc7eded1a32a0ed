package org.herstelkring.cases.participant;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.circle.PersonalLinks;
import org.jspecify.annotations.Nullable;

/**
 * One person of a case.
 *
 * @param link how it stands with their personal link, once they have one
 * @param decided whether somebody is known who decides for them
 * @param removable whether they can still be taken out as if never added
 */
public record ParticipantPage(
        CaseFile file,
        Participant one,
        List<Participant> people,
        Labels labels,
        Contact contact,
        PersonalLinks.@Nullable State link,
        String withdrawnWords,
        @Nullable Instant withdrawnAt,
        boolean removable,
        boolean decided) {

    public String casePath() {
        return "/cases/" + file.id();
    }

    public String path() {
        return casePath() + "/people/" + one.id();
    }

    public Naming naming(UnaryOperator<String> words, String beside) {
        return new Naming(people, labels, words, beside);
    }

    public boolean withdrawn() {
        return one.stands() == Participant.Stands.WITHDRAWN;
    }

    public @Nullable Participant guardian() {
        return people.stream()
                .filter(other -> other.id().equals(one.guardian()))
                .findFirst()
                .orElse(null);
    }
}
