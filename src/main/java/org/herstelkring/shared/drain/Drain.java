package org.herstelkring.shared.drain;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The time between being told to stop and stopping. {@code /readyz} says no from its beginning on, everything else goes on as
 * ever, lines to screens too: so long a proxy has to send people to another server.
 */
@Component
class Drain {

    private final Duration time;
    private volatile boolean draining;

    /** @param time {@code HERSTELKRING_DRAIN}; none for a server that is alone, which nobody can be sent away from */
    Drain(@Value("${herstelkring.drain:0s}") Duration time) {
        this.time = time;
    }

    boolean isDraining() {
        return draining;
    }

    /** Before anything else hears that the house closes: lines, rounds, the database. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void drain() {
        draining = true;
        try {
            Thread.sleep(time);
        } catch (InterruptedException atOnce) {
            Thread.currentThread().interrupt();
        }
    }
}
