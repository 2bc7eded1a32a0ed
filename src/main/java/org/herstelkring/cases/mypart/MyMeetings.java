package org.herstelkring.cases.mypart;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.meeting.Invitation;
import org.herstelkring.cases.meeting.Invitations;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.Meetings;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The meetings a participant was asked to, and their own answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MyMeetings {

    private final Circles circles;
    private final Meetings meetings;
    private final Invitations invitations;
    private final Clock clock;

    MyMeetings(Circles circles, Meetings meetings, Invitations invitations, Clock clock) {
        this.circles = circles;
        this.meetings = meetings;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The first one to come that they were asked to. */
    Optional<Meeting> next(MySeat seat) {
        Instant now = clock.instant();
        return asked(seat).filter(one -> one.open() && !one.over(now)).reduce((later, earlier) -> earlier);
    }

    /** The newest one, when it was called off before its time. */
    Optional<Meeting> calledOff(MySeat seat) {
        Instant now = clock.instant();
        return asked(seat)
                .filter(one -> one.status() == Meeting.Status.CANCELLED && !one.over(now))
                .findFirst();
    }

    boolean anyHeld(MySeat seat) {
        return asked(seat).anyMatch(one -> one.status() == Meeting.Status.HELD);
    }

    Meeting get(MySeat seat, UUID meeting) {
        return asked(seat).filter(one -> one.id().equals(meeting)).findFirst().orElseThrow(NotHere::new);
    }

    Invitation invitation(MySeat seat, UUID meeting) {
        return invitations.of(seat.own(), meeting).getOrDefault(seat.id(), Invitation.none(meeting, seat.id()));
    }

    private java.util.stream.Stream<Meeting> asked(MySeat seat) {
        if (!circles.allows(seat.circle(), CasePart.MEETING, null, May.READ)) return java.util.stream.Stream.empty();
        Access access = circles.open(seat.circle(), CasePart.MEETING, May.READ);
        return meetings.of(access).stream()
                .filter(one ->
                        one.announced() && invitations.of(seat.own(), one.id()).containsKey(seat.id()));
    }
}
