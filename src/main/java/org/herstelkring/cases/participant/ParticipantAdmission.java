package org.herstelkring.cases.participant;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.guardian.Guardians;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.People;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People come into a case and go out of it: their place, what they may see, and their way in, always together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ParticipantAdmission {

    private final Circles circles;
    private final Participants participants;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final People people;
    private final Participation place;
    private final Guardians guardians;

    ParticipantAdmission(
            Circles circles,
            Participants participants,
            Contacts contacts,
            PersonalLinks links,
            People people,
            Participation place,
            Guardians guardians) {
        this.circles = circles;
        this.participants = participants;
        this.contacts = contacts;
        this.links = links;
        this.people = people;
        this.place = place;
        this.guardians = guardians;
    }

    /** Adds somebody, or changes who was added by the same form. */
    MadeOnce add(Access access, UUID given, PersonForm typed) {
        UUID id = participants.unused(access, given);
        return MadeOnce.keep(
                MadeOnce.making(typed.version()),
                () -> made(access, id, typed),
                () -> typed.saysTheSame(stands(access, id)),
                version -> change(access, id, typed.on(version)));
    }

    /** Somebody as they stand in the case now. */
    PersonForm stands(Access access, UUID id) {
        return PersonForm.of(participants.get(access, id), contacts.get(contact(access.circle()), id));
    }

    private boolean made(Access access, UUID id, PersonForm typed) {
        List<Participant> before = participants.of(access);
        if (before.stream().anyMatch(one -> one.id().equals(id))) return false;
        UUID person = people.newGuest(language(typed));
        int seat = before.stream().mapToInt(Participant::seat).max().orElse(-1) + 1;
        Participant blank = new Participant(
                id, person, Set.of(), Set.of(), "", "nl", false, null, true, seat, Participant.Stands.TAKES_PART, 0);
        participants.add(access, typed.participant(blank));
        // Somebody may have sent the same form at the same moment: then their guest it is.
        if (!participants.get(access, id).person().equals(person)) return false;
        contacts.keep(contact(access.circle()), id, typed.contact(0));
        decided(access, id, null);
        KeeperRights keeping = circles.keep(access.circle());
        keeping.admit(id, person, "participant");
        CaseGrants.participant(keeping, person, id);
        links.code(keeping, person);
        return true;
    }

    /** @return false when a newer version stands already */
    boolean change(Access access, UUID id, PersonForm typed) {
        Participant before = participants.get(access, id);
        if (!participants.change(access, typed.participant(before))) return false;
        decided(access, id, before.guardian());
        Access contact = contact(access.circle());
        return contacts.keep(
                contact, id, typed.contact(contacts.get(contact, id).version()));
    }

    /**
     * They take part no more. What they could see is shut and their link stops working in the same transaction.
     *
     * @return false when they had withdrawn already
     */
    public boolean withdraw(Access access, UUID id, String words) {
        Participant one = participants.get(access, id);
        if (!place.withdraw(access, id, words)) return false;
        KeeperRights keeping = circles.keep(access.circle());
        keeping.release(id);
        links.withdraw(keeping, one.person());
        return true;
    }

    /** They take part again, and see what somebody in their place sees. A new link is needed. */
    void comeBack(Access access, UUID id) {
        Participant one = participants.get(access, id);
        if (!place.comeBack(access, id)) return;
        KeeperRights keeping = circles.keep(access.circle());
        keeping.admit(id, one.person(), "participant");
        CaseGrants.participant(keeping, one.person(), id);
        if (place.wasInvited(access, id)) CaseGrants.invited(keeping, one.person());
        if (place.wasAsked(access, id)) CaseGrants.shown(keeping, one.person());
        links.restore(keeping, one.person());
    }

    void remove(Access access, UUID id) {
        Participant one = participants.get(access, id);
        if (place.hasHistory(access, id)) throw new Refusal("cases.participant.remove.not");
        KeeperRights keeping = circles.keep(access.circle());
        keeping.release(id);
        links.withdraw(keeping, one.person());
        place.remove(access, id);
    }

    /** Whoever is chosen here to decide for a child stands among those who do, and may answer for it. */
    private void decided(Access access, UUID child, @Nullable UUID before) {
        UUID now = participants.get(access, child).guardian();
        if (Objects.equals(now, before)) return;
        Access deciding = circles.open(access.circle(), CasePart.GUARDIAN, May.CONTRIBUTE);
        if (before != null) guardians.released(deciding, before, child);
        if (now != null) guardians.chosen(deciding, participants.get(access, now), child);
    }

    private Access contact(UUID circle) {
        return circles.open(circle, CasePart.CONTACT, May.CONTRIBUTE);
    }

    private static String language(PersonForm typed) {
        return Languages.or(typed.language(), "nl");
    }
}
