package org.herstelkring.cases.guardian;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.Box;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Somebody who decides, as typed.
 *
 * @param participant who it is of those who take part; null for somebody else, who is named here
 */
record GuardianForm(
        @NotNull UUID id,
        @Nullable UUID participant,

        @Size(max = 120, message = "{cases.participant.name.long}")
        String name,

        @NotNull Guardian.@Nullable Kind kind,

        @NotEmpty(message = "{cases.guardian.children.missing}")
        List<UUID> children,

        @Nullable String language,

        @Size(max = 254, message = "{cases.participant.long}")
        String email,

        @Size(max = 40, message = "{cases.participant.long}")
        String phone,

        @Size(max = 400, message = "{cases.participant.long}")
        String address,

        long version) {

    GuardianForm {
        name = TypedText.line(name);
        children = children == null ? List.of() : List.copyOf(children);
        email = MailAddress.written(email);
        phone = TypedText.plain(phone);
        address = TypedText.lines(address);
    }

    static GuardianForm fresh(UUID id, @Nullable UUID child, String language, String name) {
        return new GuardianForm(
                id,
                null,
                name,
                Guardian.Kind.PARENT,
                child == null ? List.of() : List.of(child),
                language,
                "",
                "",
                "",
                0);
    }

    static GuardianForm of(Guardian one) {
        return new GuardianForm(
                one.id(),
                one.participant() ? one.id() : null,
                one.participant() ? "" : one.name(),
                one.kind(),
                one.children(),
                one.language(),
                one.email(),
                one.phone(),
                one.address(),
                one.version());
    }

    /** Who it is stays: whoever takes part in the case is called as they are there. */
    GuardianForm as(Guardian stands) {
        return new GuardianForm(
                stands.id(),
                stands.participant() ? stands.id() : null,
                name,
                kind,
                children,
                language,
                email,
                phone,
                address,
                version);
    }

    /** Says at its field what is wrong. */
    void check(BindingResult result, List<Participant> people) {
        if (participant == null && name.isEmpty()) result.rejectValue("name", "cases.guardian.name.missing");
        if (participant != null
                && version <= 0
                && !(name.isEmpty() && email.isEmpty() && phone.isEmpty() && address.isEmpty()))
            result.rejectValue("participant", "cases.guardian.participant.both");
        if (participant != null && people.stream().noneMatch(one -> one.id().equals(participant) && !one.minor()))
            result.rejectValue("participant", "cases.participant.guardian.wrong");
        if (!children.stream()
                .allMatch(child -> people.stream().anyMatch(one -> one.id().equals(child) && one.minor())))
            result.rejectValue("children", "cases.guardian.children.missing");
        if (!email.isEmpty() && !org.herstelkring.cases.participant.Reachable.byMail(email))
            result.rejectValue("email", "cases.participant.email.wrong");
        if (!phone.isEmpty() && !org.herstelkring.cases.participant.Reachable.byPhone(phone))
            result.rejectValue("phone", "cases.participant.phone.wrong");
    }

    Guardian.Kind what() {
        return kind == null ? Guardian.Kind.PARENT : kind;
    }

    /** @param id of who it is, which for somebody who takes part is theirs in the case */
    Guardian guardian(UUID id, UUID person, long seen) {
        boolean here = participant != null;
        return new Guardian(
                id,
                person,
                children.stream().distinct().toList(),
                here ? "" : name,
                what(),
                Languages.or(language, "nl"),
                here,
                here ? "" : email,
                here ? "" : phone,
                here ? "" : address,
                seen);
    }

    boolean saysTheSame(Guardian stands) {
        return guardian(stands.id(), stands.person(), stands.version())
                .equals(new Guardian(
                        stands.id(),
                        stands.person(),
                        Set.copyOf(stands.children()).equals(Set.copyOf(children))
                                ? children.stream().distinct().toList()
                                : stands.children(),
                        stands.name(),
                        stands.kind(),
                        stands.language(),
                        stands.participant(),
                        stands.email(),
                        stands.phone(),
                        stands.address(),
                        stands.version()));
    }

    Stale staleAgainst(Guardian now, List<Participant> people) {
        GuardianForm theirs = of(now);
        return new Stale(
                now.version(),
                List.of(
                        new StaleField("name", "cases.guardian.name", theirs.name, name),
                        new StaleField(
                                "participant",
                                "cases.guardian.participant",
                                Objects.toString(theirs.participant, ""),
                                Objects.toString(participant, ""),
                                nameOf(theirs.participant, people),
                                nameOf(participant, people)),
                        StaleField.one("kind", "cases.guardian.kind", "cases.guardian.kind", theirs.kind, what()),
                        StaleField.several(
                                "children",
                                "cases.guardian.children",
                                people.stream()
                                        .filter(Participant::minor)
                                        .map(one -> new Box(
                                                one.id().toString(),
                                                one.name(),
                                                false,
                                                theirs.children.contains(one.id()),
                                                children.contains(one.id())))
                                        .toList()),
                        StaleField.keyed(
                                "language",
                                "cases.participant.language",
                                theirs.language + "",
                                Languages.or(language, "nl"),
                                "shared.language." + theirs.language,
                                "shared.language." + Languages.or(language, "nl")),
                        new StaleField("email", "cases.participant.email", theirs.email, email),
                        new StaleField("phone", "cases.participant.phone", theirs.phone, phone),
                        new StaleField("address", "cases.participant.address", theirs.address, address)));
    }

    private static String nameOf(@Nullable UUID id, List<Participant> people) {
        return people.stream()
                .filter(one -> one.id().equals(id))
                .map(Participant::name)
                .findFirst()
                .orElse("");
    }
}
