package org.herstelkring.journey.erasing;

import java.time.Instant;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * A wish to erase.
 *
 * @param part null for the whole space
 * @param dueAt when it is done, unless its owner thinks better of it
 */
public record PlannedErasure(
        UUID circle,
        UUID id,
        UUID owner,
        @Nullable SpacePart part,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant doneAt) {

    public boolean whole() {
        return part == null;
    }
}
