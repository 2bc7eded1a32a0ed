package org.herstelkring.people;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps guessing and asking slow, for all servers together. A limit names person and place together wherever one could
 * shut out the other, and counts what failed: who came in takes their tries back with {@link #forget}.
 */
public interface Attempts {

    /**
     * Counts one attempt for each of these limits, in a transaction of its own, when all of them allow it; for none of them
     * otherwise.
     */
    boolean allows(Limit... limits);

    default boolean allows(String bucket, int most, Duration within) {
        return allows(new Limit(bucket, most, within));
    }

    /** How many attempts this limit still allows now. */
    int left(Limit limit);

    /** What was counted there was no failure. */
    void forget(String bucket);

    /**
     * @param bucket whose attempts are counted together, such as {@code "code of " + person + " from " + place}; only a keyed
     *     hash is kept
     * @param within a day at most
     * @param every one is always allowed when the one before is so long ago, or null
     */
    record Limit(
            String bucket,
            int most,
            Duration within,
            @Nullable Duration every) {

        public Limit(String bucket, int most, Duration within) {
            this(bucket, most, within, null);
        }

        /** So that nobody can use it up for somebody else: they only wait. */
        public Limit orOneEvery(Duration time) {
            return new Limit(bucket, most, within, time);
        }
    }
}
