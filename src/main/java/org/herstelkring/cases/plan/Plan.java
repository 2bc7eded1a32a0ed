package org.herstelkring.cases.plan;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.herstelkring.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One version of the restoration plan of a case.
 *
 * @param number from 1
 * @param language of its words on paper: nl, en or fr
 * @param summary what is read back, in words of the table
 * @param askedForgotten whether "did we forget anything?" was asked
 * @param forgotten what was said then
 * @param why why there is a newer version than the one before; empty in the first
 * @param fingerprint SHA-256 of what it says, from the moment it was put before those who sign
 */
public record Plan(
        UUID id,
        int number,
        State state,
        String language,
        String summary,
        boolean askedForgotten,
        String forgotten,
        String why,
        Instant beganAt,
        @Nullable Instant openedAt,
        @Nullable Instant sealedAt,
        @Nullable String fingerprint,
        long version) {

    /** How far a version is. */
    public enum State {
        /** The facilitators write it. */
        DRAFT,
        /** It lies before those who sign it and does not change. */
        OPEN,
        /** Everybody answered and it carries the seal. */
        SEALED,
        /** A newer version took its place. */
        SUPERSEDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean is(State wanted) {
        return state == wanted;
    }

    Plan writable() {
        if (state != State.DRAFT) throw new Refusal(frozen());
        return this;
    }

    /** Message key of why its text stands as it does, when it is no draft. */
    String frozen() {
        return state == State.SEALED ? "cases.plan.frozen.sealed" : "cases.plan.frozen";
    }

    /** Whether it took the place of one that somebody answered. */
    public boolean isNewer() {
        return number > 1;
    }

    public Locale locale() {
        return Locale.of(language);
    }
}
