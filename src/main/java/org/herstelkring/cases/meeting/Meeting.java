package org.herstelkring.cases.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moment and a place where people of a case meet.
 *
 * @param zone in which the day and the hour were chosen: they stay the same when the clock changes
 * @param sequence grows with every change people must hear of (iCalendar)
 * @param remindAt when those who are invited get a reminder; null for none
 */
public record Meeting(
        UUID circle,
        UUID id,
        Purpose purpose,
        Instant startsAt,
        int minutes,
        ZoneId zone,
        String place,
        int sequence,
        Status status,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        long version) {

    /** What people come together for. */
    public enum Purpose {
        CONVERSATION,
        RECONVENED
    }

    /** How far it is. */
    public enum Status {
        PLANNED,
        INVITED,
        HELD,
        CANCELLED
    }

    public ZonedDateTime local() {
        return startsAt.atZone(zone);
    }

    public Instant endsAt() {
        return startsAt.plus(minutes, ChronoUnit.MINUTES);
    }

    /** Whether it can still be changed, cancelled, and answered. */
    public boolean open() {
        return status == Status.PLANNED || status == Status.INVITED;
    }

    public boolean announced() {
        return status != Status.PLANNED;
    }

    public boolean over(Instant now) {
        return endsAt().isBefore(now);
    }

    /** How many days before it people are reminded; 0 for not. */
    public int daysBefore() {
        Instant at = remindAt;
        if (at == null) return 0;
        LocalDate day = at.atZone(zone).toLocalDate();
        return (int) ChronoUnit.DAYS.between(day, local().toLocalDate());
    }

    /**
     * The same hour on the clock, some days before; null when that is over already. Where the clock jumps over that
     * hour it is the next one.
     */
    public static @Nullable Instant reminder(ZonedDateTime start, int days, Instant now) {
        if (days <= 0) return null;
        Instant at =
                start.toLocalDateTime().minusDays(days).atZone(start.getZone()).toInstant();
        return at.isAfter(now) ? at : null;
    }
}
