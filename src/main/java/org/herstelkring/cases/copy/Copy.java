package org.herstelkring.cases.copy;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the sealed plan for one participant.
 *
 * @param askedAt when the mail was sent, or the copy put in the print queue
 * @param doneAt when it was on its way or in their hands
 */
public record Copy(
        UUID id,
        UUID participant,
        Way way,
        Instant askedAt,
        @Nullable Instant doneAt) {

    /** How it gets there. */
    public enum Way {
        EMAIL,
        POST,
        HAND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Way of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean waits() {
        return doneAt == null;
    }

    /** Message key of where it stands. */
    public String standing() {
        return "cases.copy." + way.code() + (waits() ? ".waits" : ".done");
    }
}
