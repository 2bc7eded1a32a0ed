package org.herstelkring.cases.participant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.TypedText;
import org.springframework.validation.BindingResult;

/**
 * A list of people, looked at before it is kept.
 *
 * @param lines as it was pasted
 */
record PastedForm(
        @Size(max = 8000) String lines,
        @Size(max = PastedLines.MOST) List<@Valid PastedPerson> people) {

    PastedForm {
        lines = TypedText.lines(lines);
        people = people == null ? List.of() : List.copyOf(people);
    }

    /** Those who are kept, with those whom others stand beside first. */
    List<PastedPerson> kept(Script script) {
        List<PastedPerson> all = people.stream().filter(one -> !one.skip()).toList();
        return Stream.concat(
                        all.stream().filter(one -> !besides(one, script)),
                        all.stream().filter(one -> besides(one, script)))
                .toList();
    }

    static boolean besides(PastedPerson one, Script script) {
        ParticipantRole role = one.inRole();
        return role != null && script.knows(role) && script.role(role).beside();
    }

    /** Says at its field what is not right yet. */
    void check(BindingResult wrong, Script script, List<Participant> there) {
        for (int i = 0; i < people.size(); i++) {
            PastedPerson one = people.get(i);
            if (one.skip()) continue;
            String at = "people[" + i + "].";
            if (one.name().isEmpty()) wrong.rejectValue(at + "name", "cases.participant.name.missing");
            ParticipantRole role = one.inRole();
            if (role == null || !script.knows(role)) wrong.rejectValue(at + "role", "cases.participant.roles.missing");
            else if (besides(one, script) && !canStandBeside(one.beside(), script, there))
                wrong.rejectValue(at + "beside", "cases.participant.supports.missing");
            if (!(one.mailed() ? Reachable.byMail(one.contact()) : Reachable.byPhone(one.contact())))
                wrong.rejectValue(at + "contact", "cases.participant.paste.contact.wrong");
        }
    }

    private boolean canStandBeside(@org.jspecify.annotations.Nullable UUID id, Script script, List<Participant> there) {
        return people.stream().anyMatch(one -> one.id().equals(id) && !one.skip() && !besides(one, script))
                || there.stream()
                        .anyMatch(one -> one.id().equals(id)
                                && one.roles().stream()
                                        .noneMatch(role -> script.role(role).beside()));
    }
}
