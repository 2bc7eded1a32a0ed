package org.herstelkring.cases.mypart;

import java.util.List;
import org.herstelkring.cases.Standing;
import org.herstelkring.cases.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/** Everywhere somebody takes part. */
public record MyPartsPage(List<Line> lines) {

    /** One place, and when they meet there. */
    public record Line(MySeat seat, @Nullable Meeting next) {

        /** Message key of where it stands, when no meeting is to come. */
        public String now() {
            Standing standing = seat.standing();
            if (standing.closed()) return "cases.mypart.short.closed";
            if ("open".equals(standing.plan())) return "cases.mypart.short.open";
            if (standing.sealed()) return "cases.mypart.short.sealed";
            return standing.met() && !standing.stopped() ? "cases.mypart.short.met" : "cases.mypart.no-date";
        }
    }
}
