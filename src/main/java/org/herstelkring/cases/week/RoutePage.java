package org.herstelkring.cases.week;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.jspecify.annotations.Nullable;

/** Where a facilitator goes on one day, one place after the other. */
public record RoutePage(LocalDate day, List<Stop> stops) {

    /**
     * @param kind the end of the message key of what it is
     * @param place where, as it was planned; empty when that is not said
     * @param free minutes from its end until the next one begins; null after the last, negative when they overlap
     */
    public record Stop(
            String kind,
            CaseFile file,
            ZonedDateTime from,
            ZonedDateTime until,
            String place,
            List<Who> who,
            @Nullable Integer free,
            String href) {}

    /** Somebody who is met there. */
    public record Who(String name, String phone, String address) {}
}
