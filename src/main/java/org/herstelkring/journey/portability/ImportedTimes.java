package org.herstelkring.journey.portability;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days and moments from elsewhere, as far as they can be true. */
public final class ImportedTimes {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private ImportedTimes() {}

    public static @Nullable Instant or(@Nullable Instant moment, @Nullable Instant otherwise) {
        return moment == null || moment.isBefore(FIRST) || moment.isAfter(LAST) ? otherwise : moment;
    }

    public static @Nullable LocalDate day(@Nullable LocalDate day) {
        return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
    }
}
