package org.herstelkring.cases.meeting;

import java.time.Instant;
import java.util.UUID;
import org.herstelkring.cases.Contact.Reach;
import org.jspecify.annotations.Nullable;

/**
 * One participant, asked to one meeting.
 *
 * @param way how they were told last; null while nobody told them
 * @param sentSequence of which version of the meeting they were told
 * @param words what they said with their answer
 * @param proposal another moment that would suit them
 */
public record MeetingInvitation(
        UUID meeting,
        UUID participant,
        @Nullable Instant sentAt,
        @Nullable Integer sentSequence,
        @Nullable Reach way,
        @Nullable Answer answer,
        String words,
        String proposal,
        @Nullable Instant answeredAt,
        long version) {

    /** Whether somebody comes. Not being able to is an answer, not a failure. */
    public enum Answer {
        COMING,
        CANNOT
    }

    public static MeetingInvitation none(UUID meeting, UUID participant) {
        return new MeetingInvitation(meeting, participant, null, null, null, null, "", "", null, 0);
    }

    public boolean coming() {
        return answer == Answer.COMING;
    }

    public boolean cannot() {
        return answer == Answer.CANNOT;
    }

    /** Whether they know of the meeting as it stands now. */
    public boolean knows(Meeting meeting) {
        Integer told = sentSequence;
        return sentAt != null && told != null && told >= meeting.sequence();
    }
}
