package org.herstelkring.cases.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** When people can be asked to come: on an hour that is on the clock that day, still to come, and not too far away. */
public final class MomentRules {

    private MomentRules() {}

    /** Says at the fields {@code date} and {@code time} what is wrong with them. */
    public static void check(
            BindingResult result, @Nullable LocalDate date, @Nullable LocalTime time, ZoneId zone, Instant now) {
        if (date == null || time == null) return;
        LocalDateTime local = LocalDateTime.of(date, time);
        if (zone.getRules().getValidOffsets(local).isEmpty()) result.rejectValue("time", "cases.meeting.time.jumped");
        else if (!local.atZone(zone).toInstant().isAfter(now)) result.rejectValue("date", "cases.meeting.date.past");
        else if (date.isAfter(LocalDate.ofInstant(now, zone).plusYears(2)))
            result.rejectValue("date", "cases.meeting.date.far");
    }
}
