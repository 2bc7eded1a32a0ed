package org.herstelkring.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looking back by one participant: what changed, what you would do differently.
 *
 * @param later whether it is the one asked some weeks after closing
 */
public record LookBack(
        UUID id,
        UUID participant,
        boolean later,
        LocalDate askOn,
        String changed,
        String differently,
        @Nullable Instant answeredAt,
        long version) {}
