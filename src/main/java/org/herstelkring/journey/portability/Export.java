package org.herstelkring.journey.portability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that an owner asked for everything.
 *
 * @param done how many of {@code total} things are in the file
 * @param endsAt until when the file is kept
 * @param fetched how often it was downloaded, the last time at {@code fetchedAt}
 */
public record Export(
        UUID circle,
        UUID id,
        UUID owner,
        String language,
        State state,
        int done,
        int total,
        Instant askedAt,
        @Nullable Instant readyAt,
        @Nullable Instant endsAt,
        long bytes,
        int fetched,
        @Nullable Instant fetchedAt) {

    /** How far it is. */
    public enum State {
        WAITING,
        WORKING,
        READY,
        FAILED,
        GONE
    }

    public boolean busy() {
        return state == State.WAITING || state == State.WORKING;
    }

    public boolean ready() {
        return state == State.READY;
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    public int percent() {
        return total == 0 ? 0 : Math.min(99, done * 100 / total);
    }

    /** Megabytes, at least one. */
    public long megabytes() {
        return Math.max(1, (bytes + 500_000) / 1_000_000);
    }
}
