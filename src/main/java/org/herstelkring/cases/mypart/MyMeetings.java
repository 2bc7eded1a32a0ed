package org.herstelkring.cases.mypart;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.MeetingInvitation;
import org.herstelkring.cases.meeting.MeetingInvitations;
import org.herstelkring.cases.meeting.Meetings;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The meetings a participant was asked to, and their own answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MyMeetings {

    private final Circles circles;
    private final Meetings meetings;
    private final MeetingInvitations invitations;
    private final Clock clock;

    MyMeetings(Circles circles, Meetings meetings, MeetingInvitations invitations, Clock clock) {
        this.circles = circles;
        this.meetings = meetings;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** What {@link #of} will ask. */
    List<Question<?>> asks(MySeat seat) {
        return circles.allows(seat.circle(), CasePart.MEETING, null, May.READ)
                ? List.of(
                        invitations.asked(seat.own()),
                        meetings.asked(circles.open(seat.circle(), CasePart.MEETING, May.READ)))
                : List.of();
    }

    Asked of(MySeat seat) {
        Instant now = clock.instant();
        if (!circles.allows(seat.circle(), CasePart.MEETING, null, May.READ))
            return new Asked(seat, List.of(), Map.of(), now);
        Map<UUID, MeetingInvitation> mine = invitations.mine(seat.own());
        List<Meeting> asked = meetings.of(circles.open(seat.circle(), CasePart.MEETING, May.READ)).stream()
                .filter(one -> one.announced() && mine.containsKey(one.id()))
                .toList();
        return new Asked(seat, asked, mine, now);
    }

    /**
     * @param meetings the newest first
     * @param answers by meeting
     */
    record Asked(MySeat seat, List<Meeting> meetings, Map<UUID, MeetingInvitation> answers, Instant now) {

        /** The first one to come. */
        Optional<Meeting> next() {
            return meetings.stream().filter(one -> one.open() && !one.over(now)).reduce((later, earlier) -> earlier);
        }

        /** The newest one, when it was called off before its time. */
        Optional<Meeting> calledOff() {
            return meetings.stream()
                    .filter(one -> one.status() == Meeting.Status.CANCELLED && !one.over(now))
                    .findFirst();
        }

        boolean anyHeld() {
            return meetings.stream().anyMatch(one -> one.status() == Meeting.Status.HELD);
        }

        Meeting get(UUID meeting) {
            return meetings.stream()
                    .filter(one -> one.id().equals(meeting))
                    .findFirst()
                    .orElseThrow(NotHere::new);
        }

        MeetingInvitation invitation(UUID meeting) {
            return answers.getOrDefault(meeting, MeetingInvitation.none(meeting, seat.id()));
        }
    }
}
