package org.herstelkring.cases.talk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk beforehand with one person, or with some who want to be together.
 *
 * @param with the participants it is with
 * @param by the account of who holds it
 * @param zone in which the day and the hour were chosen
 * @param place where; empty when that is still to be found
 */
public record Talk(
        UUID circle,
        UUID id,
        List<UUID> with,
        UUID by,
        Instant startsAt,
        int minutes,
        ZoneId zone,
        String place,
        @Nullable Instant remindAt,
        @Nullable Instant doneAt,
        @Nullable Instant cancelledAt,
        long version) {

    public Talk {
        with = List.copyOf(with);
    }

    public ZonedDateTime local() {
        return startsAt.atZone(zone);
    }

    public Instant endsAt() {
        return startsAt.plus(minutes, ChronoUnit.MINUTES);
    }

    public boolean done() {
        return doneAt != null;
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    /** Whether it is still to be held. */
    public boolean open() {
        return !done() && !cancelled();
    }

    /** How many days before it people are reminded; 0 for not. */
    public int daysBefore() {
        Instant at = remindAt;
        return at == null ? 0 : (int) ChronoUnit.DAYS.between(at.atZone(zone).toLocalDate(), local().toLocalDate());
    }
}
