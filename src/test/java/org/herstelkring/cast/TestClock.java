package org.herstelkring.cast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the house in tests. It runs; with {@code -Dherstelkring.test.now=2028-02-28T23:30} (an instant, or a
 * moment in Brussels) it runs from there, so that any day can be tried: {@code bin/test --at}. A test may let time pass
 * or set a moment that then stands still; after each test it runs as before.
 *
 * <p>PostgreSQL's own now() goes along with the first and not with the second: a test that sets the clock states a rule
 * of the application.
 */
public final class TestClock extends Clock {

    /** Where the people of the tests are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    /** How far the whole run is ahead of the real time. */
    public static final Duration AHEAD = ahead(System.getProperty("herstelkring.test.now", ""));

    static final TestClock OF_THE_HOUSE = new TestClock(ZoneOffset.UTC);

    private static volatile Duration later = Duration.ZERO;
    private static volatile @Nullable Instant still;

    private final ZoneId zone;

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** The day it is for the people of the house. */
    public static LocalDate today() {
        return LocalDate.now(OF_THE_HOUSE.withZone(ZONE));
    }

    public static Instant now() {
        Instant set = still;
        return set != null ? set : Instant.now().plus(AHEAD).plus(later);
    }

    /** It stands still at this moment. */
    public void set(String instant) {
        still = Instant.parse(instant);
    }

    public void passes(Duration time) {
        later = later.plus(time);
    }

    static void runs() {
        still = null;
        later = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other);
    }

    private static Duration ahead(String wanted) {
        if (wanted.isBlank()) return Duration.ZERO;
        Instant start = wanted.endsWith("Z")
                ? Instant.parse(wanted)
                : LocalDateTime.parse(wanted).atZone(ZONE).toInstant();
        return Duration.between(Instant.now(), start);
    }
}
