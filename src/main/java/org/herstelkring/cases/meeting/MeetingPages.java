package org.herstelkring.cases.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Contacts;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleDirectory;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page about a meeting shows. */
@Component
class MeetingPages {

    private final CircleDirectory directory;
    private final Together together;
    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Contacts contacts;
    private final Meetings meetings;
    private final MeetingInvitations invitations;
    private final PersonalLinks links;
    private final CaseLabels labels;
    private final Clock clock;

    MeetingPages(
            CircleDirectory directory,
            Together together,
            Circles circles,
            CaseFiles files,
            Participants participants,
            Contacts contacts,
            Meetings meetings,
            MeetingInvitations invitations,
            PersonalLinks links,
            CaseLabels labels,
            Clock clock) {
        this.directory = directory;
        this.together = together;
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.contacts = contacts;
        this.meetings = meetings;
        this.invitations = invitations;
        this.links = links;
        this.labels = labels;
        this.clock = clock;
    }

    MeetingPage of(UUID circle, UUID id, @Nullable Form typed, @Nullable String wrongFor) {
        return of(circles.open(circle, CasePart.CONTACT, May.READ), id, typed, wrongFor);
    }

    /** @param toContacts how people are reached, opened to read or to print */
    MeetingPage of(Access toContacts, UUID id, @Nullable Form typed, @Nullable String wrongFor) {
        UUID circle = toContacts.circle();
        Access access = circles.open(circle, CasePart.MEETING, May.READ);
        Access road = circles.open(circle, CasePart.ROAD, May.READ);
        Access people = circles.open(circle, CasePart.PEOPLE, May.READ);
        together.ask(
                meetings.asked(access),
                files.asked(road),
                participants.asked(people),
                contacts.asked(toContacts),
                links.asked(circles.keep(circle)));
        Meeting meeting = meetings.get(access, id);
        CaseFile file = files.get(road);
        List<Participant> all = participants.of(people);
        Map<UUID, Contact> reached = contacts.of(toContacts);
        Access toInvitations = circles.open(circle, CasePart.INVITATION, May.READ);
        Map<UUID, MeetingInvitation> asked = invitations.of(toInvitations, id);
        Map<UUID, PersonalLinks.State> states = links.states(circles.keep(circle));
        return new MeetingPage(
                file,
                meeting,
                all.stream()
                        .filter(one -> one.takesPart() || asked.containsKey(one.id()))
                        .map(one -> new MeetingPage.Line(
                                one,
                                reached.getOrDefault(one.id(), Contact.NONE),
                                asked.getOrDefault(one.id(), MeetingInvitation.none(id, one.id())),
                                guardian(all, one),
                                lacksCode(states.get(one.person()))))
                        .toList(),
                labels.of(file.organisation()),
                meeting.open() ? meetings.overlapping(meeting, directory.running(CasePart.ROAD)) : 0,
                meeting.over(clock.instant()),
                typed == null ? Form.empty() : typed,
                wrongFor);
    }

    private static boolean lacksCode(PersonalLinks.@Nullable State state) {
        return state != null && state.lacksCode();
    }

    private static @Nullable Participant guardian(List<Participant> all, Participant one) {
        return all.stream()
                .filter(p -> p.id().equals(one.guardian()))
                .findFirst()
                .orElse(null);
    }
}
