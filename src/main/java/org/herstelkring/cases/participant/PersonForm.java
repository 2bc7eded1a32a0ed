package org.herstelkring.cases.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;
import org.herstelkring.people.Professional;
import org.herstelkring.shared.page.MailAddress;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the case, as typed.
 *
 * @param roles one, or several sides of what happened
 * @param supports those a supporter stands beside
 * @param guardian the participant who decides for a minor
 * @param guardianWords who decides, when that is nobody of the case
 */
public record PersonForm(
        @NotNull @Nullable UUID id,
        long version,

        @NotBlank(message = "{cases.participant.name.missing}")
        @Size(max = 120, message = "{cases.participant.name.long}")
        String name,

        @NotEmpty(message = "{cases.participant.roles.missing}")
        List<ParticipantRole> roles,

        List<UUID> supports,
        @Nullable String touched,
        Contact.@Nullable Reach reach,

        @Size(max = 254, message = "{cases.participant.long}")
        String email,

        @Size(max = 40, message = "{cases.participant.long}")
        String phone,

        @Size(max = 400, message = "{cases.participant.long}")
        String address,

        @Nullable String language,
        boolean minor,
        @Nullable UUID guardian,

        @Size(max = 300, message = "{cases.participant.long}")
        String guardianWords) {

    public PersonForm {
        name = TypedText.line(name);
        roles = roles == null ? List.of() : List.copyOf(roles);
        supports = supports == null ? List.of() : List.copyOf(supports);
        email = MailAddress.written(email);
        phone = TypedText.plain(phone);
        address = TypedText.lines(address);
        guardianWords = TypedText.lines(guardianWords);
    }

    static PersonForm fresh(UUID id, String language, @Nullable ParticipantRole role) {
        return new PersonForm(
                id,
                0,
                "",
                role == null ? List.of() : List.of(role),
                List.of(),
                "directly",
                null,
                "",
                "",
                "",
                language,
                false,
                null,
                "");
    }

    /** The same, with what the contact book says of somebody. */
    PersonForm of(Professional one) {
        Contact.Reach way = !one.email().isEmpty()
                ? Contact.Reach.EMAIL
                : one.phone().isEmpty() && !one.address().isEmpty() ? Contact.Reach.POST : Contact.Reach.PHONE;
        return new PersonForm(
                id,
                version,
                one.name(),
                roles,
                supports,
                touched,
                way,
                one.email(),
                one.phone(),
                one.address(),
                one.language(),
                false,
                null,
                "");
    }

    static PersonForm of(Participant one, Contact contact) {
        return new PersonForm(
                one.id(),
                one.version(),
                one.name(),
                List.copyOf(one.roles()),
                List.copyOf(one.beside()),
                one.directly() ? "directly" : "indirectly",
                contact.reach(),
                contact.email(),
                contact.phone(),
                contact.address(),
                one.language(),
                one.minor(),
                one.guardian(),
                contact.guardian());
    }

    /** The same, beside nobody when none of the roles is beside somebody in this script. */
    PersonForm in(Script script) {
        if (roles.stream().anyMatch(role -> script.role(role).beside())) return this;
        return new PersonForm(
                id,
                version,
                name,
                roles,
                List.of(),
                touched,
                reach,
                email,
                phone,
                address,
                language,
                minor,
                guardian,
                guardianWords);
    }

    /** On top of this version. */
    PersonForm on(long seen) {
        return new PersonForm(
                id,
                seen,
                name,
                roles,
                supports,
                touched,
                reach,
                email,
                phone,
                address,
                language,
                minor,
                guardian,
                guardianWords);
    }

    /** Whether somebody who stands as in this form would be the same after it. */
    boolean saysTheSame(PersonForm stands) {
        return name.equals(stands.name)
                && Set.copyOf(roles).equals(Set.copyOf(stands.roles))
                && Set.copyOf(supports).equals(Set.copyOf(stands.supports))
                && "indirectly".equals(touched) == "indirectly".equals(stands.touched)
                && contact(0).equals(stands.contact(0))
                && Languages.or(language, "nl").equals(stands.language)
                && minor == stands.minor
                && Objects.equals(minor ? guardian : null, stands.guardian);
    }

    /** @param before as they stand in the case now */
    Participant participant(Participant before) {
        return new Participant(
                before.id(),
                before.person(),
                roles.isEmpty() ? before.roles() : Set.copyOf(roles),
                new LinkedHashSet<>(supports),
                name,
                Languages.or(language, "nl"),
                minor,
                minor ? guardian : null,
                !"indirectly".equals(touched),
                before.seat(),
                before.stands(),
                version);
    }

    /** @param version of how they are reached, which is kept apart from who they are */
    Contact contact(long version) {
        Contact.Reach way = reach == null ? Contact.Reach.PHONE : reach;
        return new Contact(way, email, phone, address, minor ? guardianWords : "", null, version);
    }
}
