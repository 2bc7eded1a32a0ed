package org.herstelkring.cases.mypart;

import java.util.List;
import org.herstelkring.cases.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/** Everywhere somebody takes part. */
public record MyPartsPage(List<Line> lines) {

    /** One place, and when they meet there. */
    public record Line(MySeat seat, @Nullable Meeting next) {}
}
