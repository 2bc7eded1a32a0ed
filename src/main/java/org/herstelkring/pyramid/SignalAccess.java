package org.herstelkring.pyramid;

import java.util.UUID;
import org.herstelkring.circle.Access;
import org.jspecify.annotations.Nullable;

/**
 * Proof that the acting person is in a signal: its writer, the person it is about, or whoever may take it up. Only
 * {@link Signals} makes one.
 */
public final class SignalAccess {

    private final Signal signal;
    private final @Nullable Access given;

    /** @param given the access of whoever it was sent to; null for the writer and the person it is about, who keep it */
    SignalAccess(Signal signal, @Nullable Access given) {
        this.signal = signal;
        this.given = given;
    }

    public Signal signal() {
        return signal;
    }

    public UUID circle() {
        return signal.id();
    }

    /** Whether it is the person's own, so that they keep it. */
    public boolean keeps() {
        return given == null;
    }
}
