package org.herstelkring.journey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the owner's circle.
 *
 * @param leaf the leaf the owner knows them by
 * @param name as the owner wrote it
 * @param sort close, child, friend, peer, peer-worker, practitioner, other, or empty
 * @param relation in the owner's words, or empty
 * @param near 1 is close by, 3 is far; 2 when nothing was chosen
 * @param person their account, once they came in
 * @param member the member they are in the owner's circle, once they came in
 */
public record Companion(
        UUID leaf,
        String name,
        String sort,
        String relation,
        int near,
        @Nullable UUID person,
        @Nullable UUID member) {

    public boolean inside() {
        return person != null;
    }

    /** Where the owner finds them. */
    public String path() {
        return SpacePart.CIRCLE.path() + "/" + leaf;
    }
}
