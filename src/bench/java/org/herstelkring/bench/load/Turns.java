package org.herstelkring.bench.load;

import java.io.IOException;

/** What one of those who ask does, again and again. */
public interface Turns {

    /**
     * Does it once.
     *
     * @param turn how often it was done before by this one
     * @return whether what came back was right
     */
    boolean once(Wire wire, int turn) throws IOException;

    /** Makes what each of so many does; they have no people in common. */
    interface Of {
        Turns asker(int number, int of);
    }
}
