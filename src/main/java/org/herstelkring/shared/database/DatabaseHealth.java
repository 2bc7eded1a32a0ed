package org.herstelkring.shared.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** What {@code /readyz} says of PostgreSQL: what is known of it already, so that the answer never waits. */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private final DatabasePresence presence;

    DatabaseHealth(DatabasePresence presence) {
        this.presence = presence;
    }

    @Override
    public Health health() {
        return presence.isAway() ? Health.down().build() : Health.up().build();
    }
}
