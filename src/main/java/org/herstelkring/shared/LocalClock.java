package org.herstelkring.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The clock on the wall where the people are. Whoever asks what day it is asks here. */
@Component
public final class LocalClock {

    private final Clock clock;
    private final ZoneId zone;

    public LocalClock(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant instant() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public LocalTime time() {
        return LocalTime.ofInstant(clock.instant(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The same moment on the wall elsewhere: where an organisation is. */
    public LocalClock at(ZoneId elsewhere) {
        return elsewhere.equals(zone) ? this : new LocalClock(clock, elsewhere);
    }
}
