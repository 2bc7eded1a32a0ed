package org.herstelkring.pyramid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about how a step goes.
 *
 * @param by the member whose words these are; null for a facilitator
 * @param person who wrote it down
 * @param shown whether everyone who sees the steps may read the words
 */
public record Report(
        UUID id,
        UUID step,
        @Nullable UUID by,
        UUID person,
        StepState state,
        @Nullable LocalDate movedTo,
        String words,
        boolean shown,
        Instant at) {

    /** Whether it tells the same about the same step, whenever that was. */
    public boolean saysTheSame(Report other) {
        return step.equals(other.step)
                && state == other.state
                && Objects.equals(movedTo, other.movedTo)
                && words.equals(other.words)
                && shown == other.shown;
    }
}
