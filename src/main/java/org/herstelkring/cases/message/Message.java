package org.herstelkring.cases.message;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be read out in their name.
 *
 * @param participant whose it is
 * @param reader who reads it out, in their words; empty for a facilitator
 * @param approvedAt when they said that it may be read out so; null as long as they did not
 */
public record Message(
        UUID participant,
        String words,
        String reader,
        @Nullable Instant approvedAt,
        @Nullable How how,
        long version) {

    /** How they approved it. */
    public enum How {
        /** On their own page. */
        SELF,
        PAPER,
        /** Told to a facilitator who read it to them. */
        TOLD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static Message none(UUID participant) {
        return new Message(participant, "", "", null, null, 0);
    }

    public boolean written() {
        return !words.isBlank();
    }

    public boolean approved() {
        return approvedAt != null;
    }

    /** Message key of how it was approved; {0} is the day. */
    public String approvedAs() {
        return "cases.message.approved." + (how == null ? How.SELF : how).code();
    }
}
