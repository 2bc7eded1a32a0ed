package org.herstelkring.journey.erasing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, or so much later. */
final class LaterClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile Duration later = Duration.ZERO;

    void passes(Duration time) {
        later = later.plus(time);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(later);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        LaterClock self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }
}
