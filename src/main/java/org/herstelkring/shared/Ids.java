package org.herstelkring.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifiers that sort by the time they were made (UUID version 7, RFC 9562), so that indexes grow at one end. */
public final class Ids {

    private Ids() {}

    /** An id that was sent with a form; null when it is none. */
    public static @Nullable UUID read(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }

    /** The id a form gave what it makes, so that sending it twice makes one; a new one when it gave none. */
    public static UUID or(@Nullable UUID given) {
        return given == null ? next() : given;
    }

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (Secrets.bits() & 0x0fffL);
        long low = (Secrets.bits() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
