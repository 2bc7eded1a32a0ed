package org.herstelkring.cases.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person does of a commitment.
 *
 * @param thread the same through all versions of the plan; where each does their own, the step that follows has this id
 * @param what their own part in words; empty when it is the whole of it
 * @param cents their own amount, when it was said
 */
public record Share(
        UUID thread,
        UUID participant,
        String what,
        @Nullable Long cents) {

    /** Somebody who does all of it. */
    static Share whole(UUID thread, UUID participant) {
        return new Share(thread, participant, "", null);
    }

    Share in(UUID otherThread) {
        return new Share(otherThread, participant, what, cents);
    }
}
