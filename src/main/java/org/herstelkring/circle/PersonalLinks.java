package org.herstelkring.circle;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody without an account gets in: a link of their own, and a code that is read out or printed apart from it.
 * Of the link only a hash is kept, so it can be given once, when it is made.
 */
public interface PersonalLinks {

    /** Makes a link beside those that were made before. */
    Made make(KeeperRights keeping, UUID person);

    /** Makes a link for a mail the house sends under its duty to remind or to seal. */
    Made make(Access duty, UUID person);

    /** How many codes are locked now, by circle. */
    Map<UUID, Integer> locked(Listing circles);

    /** The six digits that go with every link of this person; made when there are none yet. */
    String code(KeeperRights keeping, UUID person);

    /** Other digits: the earlier ones no longer open anything, and a lock is lifted. */
    String newCode(KeeperRights keeping, UUID person);

    /** Links stop working, sessions end at once, and a guest is shut out until {@link #restore}. */
    void withdraw(KeeperRights keeping, UUID person);

    /** A guest may come in again, by a new link. */
    void restore(KeeperRights keeping, UUID person);

    /** How it stands with the links of everybody in the circle who was ever given one. */
    Map<UUID, State> states(KeeperRights keeping);

    /**
     * @param path path in this house, {@code /l/…}: whoever has it still needs the code
     * @param until when it stops working by itself
     */
    record Made(String path, Instant until) {}

    /**
     * @param madeAt when the newest one was made
     * @param usedAt when somebody last came in
     * @param running whether any link works now
     * @param wrong wrong codes since the last right one
     * @param lockedUntil when the code can be tried again
     */
    record State(
            @Nullable Instant madeAt,
            @Nullable Instant usedAt,
            boolean running,
            int wrong,
            @Nullable Instant lockedUntil) {}
}
