package org.herstelkring.cases.mypart;

import java.util.List;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.MeetingInvitation;
import org.herstelkring.cases.mypart.MyPiece.Place;
import org.herstelkring.cases.mypart.MyPiece.Todo;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * A participant's own page.
 *
 * @param todo the one thing to do now, from another part of the road
 * @param meeting the one they are invited to; null when there is none yet
 * @param cancelled the last one they were invited to, when it was called off
 * @param begun whether they or their facilitator wrote something in their preparation
 * @param open whether preparing still makes sense: the conversation was not held
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
        Form answer) {

    /** @param words message key of what happens in it, in plain words */
    public record Phase(String title, String words) {}

    /** Whether the question on top is if they come. */
    public boolean asks() {
        return todo == null && seat.takesPart() && meeting != null && invitation.answer() == null;
    }

    /** Whether the step on top is to prepare. */
    public boolean prepares() {
        return todo == null && seat.takesPart() && !asks() && open && !begun;
    }
}
