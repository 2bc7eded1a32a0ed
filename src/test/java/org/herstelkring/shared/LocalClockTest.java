package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocalClockTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Test
    void theDayBeginsAtMidnightWhereThePeopleAre() {
        assertThat(at("2026-12-31T22:59:59Z").today()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(at("2026-12-31T23:00:00Z").today()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(at("2028-02-28T23:30:00Z").today()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void theHourIsWhatTheClockOnTheWallSaysAlsoInTheNightItIsSet() {
        assertThat(at("2026-03-29T00:59:00Z").time()).isEqualTo(LocalTime.of(1, 59));
        assertThat(at("2026-03-29T01:00:00Z").time()).isEqualTo(LocalTime.of(3, 0));
        assertThat(at("2026-10-25T00:30:00Z").time()).isEqualTo(LocalTime.of(2, 30));
        assertThat(at("2026-10-25T01:30:00Z").time()).isEqualTo(LocalTime.of(2, 30));
    }

    @Test
    void elsewhereItIsTheSameMomentAndMayBeAnotherDay() {
        var here = at("2026-12-31T23:30:00Z");
        var there = here.at(ZoneId.of("America/Paramaribo"));
        assertThat(there.instant()).isEqualTo(here.instant());
        assertThat(there.today()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(here.today()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    private static LocalClock at(String moment) {
        return new LocalClock(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC), BRUSSELS);
    }
}
