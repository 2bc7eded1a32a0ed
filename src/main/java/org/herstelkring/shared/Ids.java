package org.herstelkring.shared;

import java.util.UUID;

/** Identifiers that sort by the time they were made (UUID version 7, RFC 9562), so that indexes grow at one end. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (Secrets.bits() & 0x0fffL);
        long low = (Secrets.bits() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
