package org.herstelkring.circle.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What does not hold.
 *
 * @param circle of which circle; null when it is about a file
 * @param words what was found, and from when, for whoever runs the house
 */
record Finding(Kind kind, @Nullable UUID circle, String words) {

    enum Kind {
        /** A look says something else than when it was recorded. */
        CHANGED,
        /** Looks are gone from between others. */
        REMOVED,
        /** Looks stand where none was recorded. */
        ADDED,
        /** Looks stand in another order. */
        MOVED,
        /** The last looks are gone. */
        CUT_SHORT,
        /** The chain fits, and is not the one that was sealed. */
        REWRITTEN,
        /** A look that the house did not write: put there, or changed. */
        NOT_OURS,
        /** What was said under seal is not there, or not ours. */
        SEAL_SPOILED
    }
}
