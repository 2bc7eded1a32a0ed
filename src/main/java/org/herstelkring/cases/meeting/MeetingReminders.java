package org.herstelkring.cases.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.meeting.Meetings.Due;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of a meeting. What is due is read from the database and marked in the transaction that writes the
 * letters, so a restart loses none and two servers send one.
 */
@Component
class MeetingReminders {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingReminders.class);

    private final Circles circles;
    private final Meetings meetings;
    private final MeetingInvitations invitations;
    private final Participants participants;
    private final MeetingMail telling;
    private final TransactionTemplate transaction;
    private final java.time.Clock clock;

    MeetingReminders(
            Circles circles,
            Meetings meetings,
            MeetingInvitations invitations,
            Participants participants,
            MeetingMail telling,
            TransactionTemplate transaction,
            java.time.Clock clock) {
        this.circles = circles;
        this.meetings = meetings;
        this.invitations = invitations;
        this.participants = participants;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${herstelkring.remind.every:60s}")
    void remind() {
        Set<Due> stuck = new HashSet<>();
        while (one(stuck)) {}
    }

    private boolean one(Set<Due> stuck) {
        Due[] taken = new Due[1];
        try {
            return Boolean.TRUE.equals(Acting.on(
                    Duty.REMIND,
                    () -> transaction.execute(status -> {
                        List<Due> due = meetings.takeDue(Duty.REMIND, stuck);
                        for (Due one : due) {
                            taken[0] = one;
                            remind(one);
                        }
                        return !due.isEmpty();
                    })));
        } catch (RuntimeException trouble) {
            if (taken[0] == null) throw trouble;
            LOG.warn(
                    "Meeting {} could not be reminded of: {}",
                    taken[0].meeting(),
                    trouble.getClass().getName());
            return stuck.add(taken[0]);
        }
    }

    private void remind(Due due) {
        Access access = circles.onDuty(due.circle());
        Meeting meeting = meetings.of(access).stream()
                .filter(one -> one.id().equals(due.meeting()))
                .findFirst()
                .orElseThrow();
        if (!meeting.startsAt().isAfter(clock.instant())) return;
        Map<UUID, MeetingInvitation> asked = invitations.of(access, due.meeting());
        List<Participant> coming = participants.all(access).stream()
                .filter(one -> {
                    MeetingInvitation invitation = asked.get(one.id());
                    return invitation != null && one.takesPart() && !invitation.cannot();
                })
                .toList();
        coming.forEach(one -> telling.mail(access, MeetingMail.About.REMINDED, meeting, one));
        telling.guardians(access, MeetingMail.About.REMINDED, meeting, coming);
    }
}
