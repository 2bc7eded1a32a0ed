package org.herstelkring.circle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was given to see.
 *
 * @param part code of the part
 * @param subject the one thing of it that it is narrowed to; null for the whole part
 * @param until when it ends by itself; null when it runs until it is taken back
 * @param endedAt when it was taken back
 */
public record Grant(
        UUID id,
        UUID person,
        String part,
        @Nullable UUID subject,
        May may,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant endedAt) {

    public boolean running(Instant now) {
        return endedAt == null && !since.isAfter(now) && (until == null || until.isAfter(now));
    }
}
