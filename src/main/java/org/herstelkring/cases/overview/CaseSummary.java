package org.herstelkring.cases.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.intake.Fits;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, in counts: nothing of what people said.
 *
 * @param told whether the facts are written down
 * @param fits the road that was chosen
 * @param people who takes part
 * @param roles in which somebody takes part
 * @param unprepared how many of them nobody spoke with yet
 * @param guardianless minors of whom nobody said who decides with them
 * @param meetingAt of the coming conversation, or else of the last one
 * @param meeting code of its status
 * @param cannot how many said they cannot come to it
 * @param talking whether the conversation was begun and not ended
 * @param plan code of the state of the newest plan
 * @param open how many still have to answer the plan
 * @param uncopied how many have no copy of the sealed plan yet
 * @param overdue steps and instalments whose day went by
 * @param nextDue the day of the next one
 * @param running steps nobody says the end of yet
 * @param lookBacks questions afterwards whose day came
 * @param bounced ways to reach somebody that came back
 * @param locked codes that were tried too often
 * @param codeless people with a link and no code for it yet
 */
public record CaseSummary(
        boolean told,
        @Nullable Fits fits,
        int people,
        Set<ParticipantRole> roles,
        int unprepared,
        int guardianless,
        @Nullable Instant meetingAt,
        @Nullable String meeting,
        int cannot,
        boolean talking,
        @Nullable String plan,
        int open,
        int uncopied,
        int overdue,
        @Nullable LocalDate nextDue,
        int running,
        int steps,
        int lookBacks,
        int bounced,
        int locked,
        int codeless) {

    /** How far the newest plan is, for its words: {@code draft open answered sealed superseded}. */
    public @Nullable String planned() {
        return "open".equals(plan) && open == 0 ? "answered" : plan;
    }

    /** A road was chosen that no script of this house holds. */
    public boolean goesElsewhere() {
        return fits != null && !fits.isHeldHere();
    }

    /** Message key of how the road that was chosen is called. */
    public String road() {
        return Fits.label(fits);
    }
}
