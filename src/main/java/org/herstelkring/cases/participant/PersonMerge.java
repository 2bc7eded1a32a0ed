package org.herstelkring.cases.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.script.ScriptRole;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.Box;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/** Two facilitators wrote about the same person: every field side by side, choices in words. */
final class PersonMerge {

    private PersonMerge() {}

    static Stale of(PersonForm theirs, PersonForm mine, Script script, List<Participant> people) {
        List<StaleField> fields = new ArrayList<>();
        fields.add(new StaleField("name", "cases.participant.name", theirs.name(), mine.name()));
        fields.add(StaleField.several(
                "roles",
                "cases.participant.roles",
                script.roles().stream()
                        .map(ScriptRole::role)
                        .map(role -> new Box(
                                role.code(),
                                role.label(),
                                true,
                                theirs.roles().contains(role),
                                mine.roles().contains(role)))
                        .toList()));
        fields.add(StaleField.several(
                "supports",
                "cases.participant.supports",
                people.stream()
                        .filter(one -> one.roles().stream()
                                .noneMatch(role -> script.role(role).beside()))
                        .map(one -> new Box(
                                one.id().toString(),
                                one.name(),
                                false,
                                theirs.supports().contains(one.id()),
                                mine.supports().contains(one.id())))
                        .toList()));
        String touched = "indirectly".equals(mine.touched()) ? "indirectly" : "directly";
        fields.add(
                keyed("touched", "cases.participant.touched", "cases.participant.touched.", theirs.touched(), touched));
        if (mine.reach() != null) {
            Contact.Reach now = theirs.reach();
            fields.add(
                    StaleField.one("reach", "cases.participant.reach", "cases.participant.reach", now, mine.reach()));
        }
        fields.add(new StaleField("email", "cases.participant.email", theirs.email(), mine.email()));
        fields.add(new StaleField("phone", "cases.participant.phone", theirs.phone(), mine.phone()));
        fields.add(new StaleField("address", "cases.participant.address", theirs.address(), mine.address()));
        if (Languages.knows(mine.language()))
            fields.add(keyed(
                    "language", "cases.participant.language", "shared.language.", theirs.language(), mine.language()));
        fields.add(StaleField.tick("minor", "cases.participant.minor", theirs.minor(), mine.minor()));
        fields.add(someone("guardian", "cases.participant.guardian", theirs.guardian(), mine.guardian(), people));
        fields.add(new StaleField(
                "guardianWords", "cases.participant.guardian.words", theirs.guardianWords(), mine.guardianWords()));
        return new Stale(theirs.version(), fields);
    }

    private static StaleField keyed(
            String name, String label, String prefix, @Nullable String theirs, @Nullable String mine) {
        return StaleField.keyed(name, label, theirs + "", mine + "", prefix + theirs, prefix + mine);
    }

    private static StaleField someone(
            String name, String label, @Nullable UUID theirs, @Nullable UUID mine, List<Participant> people) {
        return new StaleField(
                name,
                label,
                Objects.toString(theirs, ""),
                Objects.toString(mine, ""),
                name(theirs, people),
                name(mine, people));
    }

    private static String name(@Nullable UUID id, List<Participant> people) {
        return people.stream()
                .filter(one -> one.id().equals(id))
                .map(Participant::name)
                .findFirst()
                .orElse("");
    }
}
