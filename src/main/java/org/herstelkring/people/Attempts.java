package org.herstelkring.people;

import java.time.Duration;

/** Keeps guessing slow, for all servers together. */
public interface Attempts {

    /**
     * Counts one attempt, in a transaction of its own.
     *
     * @param bucket whose attempts are counted together, such as {@code "link:" + ip}; only a keyed hash is kept
     * @return whether this attempt is still within the limit
     */
    boolean allows(String bucket, int most, Duration within);
}
