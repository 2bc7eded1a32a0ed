package org.herstelkring.cases.guardian;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody says before people meet.
 *
 * @param by a guardian, or the child themselves
 * @param talk to taking part
 * @param data to this house keeping what is said
 * @param how it was answered
 * @param words of their own
 */
public record Agreement(UUID by, UUID child, Says talk, Says data, How how, String words, Instant at, long version) {

    /** How it came here. */
    public enum How {
        /** By their own link. */
        SELF,
        PAPER,
        /** Told to a facilitator. */
        TOLD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Says to(Matter matter) {
        return switch (matter) {
            case TALK -> talk;
            case DATA -> data;
            case PLAN, MONEY -> Says.ASKED;
        };
    }
}
