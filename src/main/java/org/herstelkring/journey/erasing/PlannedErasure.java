package org.herstelkring.journey.erasing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.pyramid.PyramidPart;
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

    /** The parts that others no longer see meanwhile; empty for all of them. */
    static List<String> stills(@Nullable SpacePart part) {
        // Without the people of the circle, nobody is left to share anything with.
        if (part == null || part == SpacePart.CIRCLE) return List.of();
        return part == SpacePart.GOALS
                ? List.of(part.code(), PyramidPart.STEPS.code(), PyramidPart.REPORTS.code())
                : List.of(part.code());
    }
}
