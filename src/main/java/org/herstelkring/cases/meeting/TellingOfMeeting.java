package org.herstelkring.cases.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contact.Reach;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to a meeting, each by the way that was agreed with them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingOfMeeting {

    private final Circles circles;
    private final Participants participants;
    private final Contacts contacts;
    private final MeetingInvitations invitations;
    private final Meetings meetings;
    private final MeetingMail telling;

    TellingOfMeeting(
            Circles circles,
            Participants participants,
            Contacts contacts,
            MeetingInvitations invitations,
            Meetings meetings,
            MeetingMail telling) {
        this.circles = circles;
        this.participants = participants;
        this.contacts = contacts;
        this.invitations = invitations;
        this.meetings = meetings;
        this.telling = telling;
    }

    /** Everybody who takes part and does not know yet. */
    void everybody(Access access, Meeting meeting) {
        Map<UUID, MeetingInvitation> known = invitations.of(access, meeting.id());
        told(
                access,
                meeting,
                participants.all(access).stream()
                        .filter(one -> one.takesPart()
                                && !known.getOrDefault(one.id(), MeetingInvitation.none(meeting.id(), one.id()))
                                        .knows(meeting))
                        .toList());
    }

    /** One person, and whoever decides for them. */
    void one(Access access, Meeting meeting, Participant to) {
        told(access, meeting, List.of(to));
    }

    private void told(Access access, Meeting meeting, List<Participant> people) {
        people.forEach(one -> tell(access, meeting, one));
        telling.guardians(access, about(meeting), meeting, people);
    }

    private static MeetingMail.About about(Meeting meeting) {
        return meeting.sequence() == 0 ? MeetingMail.About.INVITED : MeetingMail.About.MOVED;
    }

    /** By mail at once; by phone or post the facilitator still has to tell them. */
    private void tell(Access access, Meeting meeting, Participant to) {
        KeeperRights keeping = circles.keep(access.circle());
        CaseGrants.invited(keeping, to.person());
        Contact contact = contacts.of(access).getOrDefault(to.id(), Contact.NONE);
        if (contact.mailed() && telling.mail(access, about(meeting), meeting, to))
            invitations.told(access, meeting, to.id(), Reach.EMAIL);
        else invitations.ask(access, meeting.id(), to.id(), way(contact));
        meetings.announced(access, meeting.id());
    }

    /** The meeting moved: everybody who was asked hears of it again. */
    void again(Access access, Meeting meeting, boolean otherMoment) {
        if (otherMoment) invitations.askAgain(access, meeting.id());
        told(access, meeting, asked(access, meeting));
    }

    /** The meeting is off. Whoever is reached by phone or post stays on the list of people to tell. */
    void off(Access access, Meeting cancelled) {
        List<Participant> asked = asked(access, cancelled);
        for (Participant one : asked)
            if (telling.mail(access, MeetingMail.About.CANCELLED, cancelled, one))
                invitations.told(access, cancelled, one.id(), Reach.EMAIL);
        telling.guardians(access, MeetingMail.About.CANCELLED, cancelled, asked);
    }

    private List<Participant> asked(Access access, Meeting meeting) {
        Map<UUID, MeetingInvitation> known = invitations.of(access, meeting.id());
        return participants.all(access).stream()
                .filter(one -> known.containsKey(one.id()) && one.takesPart())
                .toList();
    }

    /** Somebody who is reached by mail but has no address yet is called. */
    private static Reach way(Contact contact) {
        return contact.reach() == Reach.POST ? Reach.POST : Reach.PHONE;
    }
}
