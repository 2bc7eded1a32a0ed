package org.herstelkring.cases.mypart;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.herstelkring.cases.Standing;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.MeetingInvitation;
import org.herstelkring.cases.mypart.MyPiece.Place;
import org.herstelkring.cases.mypart.MyPiece.Todo;
import org.herstelkring.cases.talk.Talk;
import org.herstelkring.people.WorkContact;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * A participant's own page.
 *
 * @param todo the one thing to do now, from another part of the road
 * @param meeting the one they are invited to; null when there is none yet
 * @param cancelled the last one they were invited to, when it was called off
 * @param begun whether they or their facilitator wrote something in their preparation
 * @param talks beforehand, that are to come
 * @param ask who leads, and where they are asked
 * @param open whether preparing still makes sense: they did not meet
 */
public record MyPartPage(
        MySeat seat,
        @Nullable Todo todo,
        @Nullable Meeting meeting,
        @Nullable Meeting cancelled,
        MeetingInvitation invitation,
        boolean begun,
        boolean open,
        List<Phase> phases,
        List<Place> places,
        List<Talk> talks,
        List<Ask> ask,
        Form answer) {

    /** Whom they can speak to. */
    public record Ask(String name, WorkContact contact) {}

    /** @param words message key of what happens in it, in plain words */
    public record Phase(String title, String words) {}

    /** What counts for them today, in one sentence on top of the page. */
    public enum Today {
        WITHDRAWN,
        /** Something of another part of the road waits for them. */
        TODO,
        CLOSED,
        TALKING,
        /** The question is if they come. */
        ASKS,
        PREPARES,
        COMING,
        CANNOT,
        STOPPED,
        /** They talked, and the plan is being written. */
        WRITING,
        /** A version of the plan that they signed is being changed. */
        CHANGING,
        /** They answered the plan, others did not yet. */
        ANSWERED,
        HOLDS,
        WAIT;

        /** Message key of the sentence. */
        public String says() {
            return "cases.mypart.today." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Today today() {
        Standing standing = seat.standing();
        if (seat.withdrawn()) return Today.WITHDRAWN;
        if (todo != null && !(todo.patient() && asked())) return Today.TODO;
        if (standing.closed()) return Today.CLOSED;
        if (standing.talking()) return Today.TALKING;
        if (meeting != null) {
            if (invitation.coming()) return open && !begun && seat.takesPart() ? Today.PREPARES : Today.COMING;
            if (invitation.cannot()) return Today.CANNOT;
            if (asked()) return Today.ASKS;
        }
        if (standing.stopped()) return Today.STOPPED;
        if (open) return begun || !seat.takesPart() ? Today.WAIT : Today.PREPARES;
        if ("open".equals(standing.plan())) return Today.ANSWERED;
        if ("superseded".equals(standing.plan())) return standing.sealed() ? Today.HOLDS : Today.CHANGING;
        if (standing.sealed()) return Today.HOLDS;
        return standing.met() ? Today.WRITING : Today.WAIT;
    }

    /** Whether the question if they come waits for an answer. */
    private boolean asked() {
        return meeting != null && seat.takesPart() && !invitation.coming() && !invitation.cannot();
    }

    /** The day they talked last, when that is what the sentence is about. */
    public @Nullable Instant talkedAt() {
        return seat.standing().talkedAt();
    }
}
