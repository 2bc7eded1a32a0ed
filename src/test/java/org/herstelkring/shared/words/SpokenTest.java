package org.herstelkring.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.herstelkring.shared.LocalClock;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private static final LocalClock CLOCK = new LocalClock(
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC), ZoneId.of("Europe/Brussels"));
    private final Spoken nl = new Spoken(Words.DUTCH, CLOCK);
    private final Spoken en = new Spoken(Locale.ENGLISH, CLOCK);
    private final Spoken fr = new Spoken(Locale.FRENCH, CLOCK);

    /** People say five hundred and fifty euro; cents are said when there are any, and then both of them. */
    @Test
    void anAmountIsSaidWithCentsOnlyWhenThereAreAny() {
        assertThat(nl.money(550_00)).isEqualTo("€\u00a0550");
        assertThat(en.money(550_00)).isEqualTo("€550");
        assertThat(fr.money(550_00)).isEqualTo("550\u00a0€");
        assertThat(nl.money(41_50)).isEqualTo("€\u00a041,50");
        assertThat(en.money(41_50)).isEqualTo("€41.50");
        assertThat(fr.money(41_50)).isEqualTo("41,50\u00a0€");
        assertThat(nl.money(1_234_05)).isEqualTo("€\u00a01.234,05");
        assertThat(en.money(1_234_05)).isEqualTo("€1,234.05");
        assertThat(fr.money(1_234_05).replace('\u202f', '\u00a0')).isEqualTo("1\u00a0234,05\u00a0€");
        assertThat(nl.money(7)).isEqualTo("€\u00a00,07");
    }

    @Test
    void howLongSomethingLastsIsSaidNoMoreExactThanItIsTold() {
        assertThat(nl.length(Duration.ofMillis(125_400))).isEqualTo("2\u00a0min\u00a05\u00a0s");
        assertThat(nl.length(Duration.ofMillis(120_000))).isEqualTo("2\u00a0min");
        assertThat(nl.length(Duration.ofMillis(59_600))).isEqualTo("1\u00a0min");
        assertThat(nl.length(Duration.ofMillis(40))).isEqualTo("1\u00a0s");
        assertThat(nl.length(Duration.ofSeconds(4805))).isEqualTo("1\u00a0u\u00a020\u00a0min");
        assertThat(en.length(Duration.ofSeconds(4805))).isEqualTo("1\u00a0h\u00a020\u00a0min");
        assertThat(fr.length(Duration.ofHours(1))).isEqualTo("1\u00a0h");
    }

    @Test
    void theYearIsSaidWhenItIsAnotherOneAndAlwaysWhereItIsReadYearsLater() {
        LocalDate soon = LocalDate.of(2026, 12, 3);
        LocalDate later = LocalDate.of(2027, 12, 3);
        assertThat(nl.date(soon)).isEqualTo("donderdag 3 december");
        assertThat(nl.date(later)).isEqualTo("vrijdag 3 december 2027");
        assertThat(nl.fullDate(soon)).isEqualTo("donderdag 3 december 2026");
        assertThat(en.fullDate(soon)).isEqualTo("Thursday 3 December 2026");
        assertThat(fr.fullDate(soon)).isEqualTo("jeudi 3 décembre 2026");
        assertThat(nl.shortDate(soon)).isEqualTo("3 december 2026");
        assertThat(en.shortDate(soon)).isEqualTo("3 December 2026");
        assertThat(fr.shortDate(soon)).isEqualTo("3 décembre 2026");
    }

    @Test
    void theFirstOfAMonthHasItsOwnWordInFrenchOnly() {
        LocalDate first = LocalDate.of(2027, 5, 1);
        assertThat(fr.date(first)).isEqualTo("samedi 1er mai 2027");
        assertThat(fr.fullDate(first)).isEqualTo("samedi 1er mai 2027");
        assertThat(fr.shortDate(first)).isEqualTo("1er mai 2027");
        assertThat(nl.shortDate(first)).isEqualTo("1 mei 2027");
        assertThat(en.shortDate(first)).isEqualTo("1 May 2027");
    }

    @Test
    void theDayOfAMomentIsTheOneWhereThePeopleAre() {
        Instant nearMidnight = Instant.parse("2026-12-02T23:30:00Z");
        assertThat(nl.date(nearMidnight)).isEqualTo("donderdag 3 december");
        assertThat(nl.shortDate(nearMidnight)).isEqualTo("3 december 2026");
        assertThat(nl.dateTime(nearMidnight)).isEqualTo("donderdag 3 december, 0.30\u00a0uur");
    }

    @Test
    void anHourIsSaidAsOnAClock() {
        assertThat(nl.time(LocalTime.of(14, 30))).isEqualTo("14.30\u00a0uur");
        assertThat(nl.time(LocalTime.of(18, 0))).isEqualTo("18\u00a0uur");
        assertThat(en.time(LocalTime.of(14, 30))).isEqualToIgnoringCase("2:30\u00a0pm");
        assertThat(fr.time(LocalTime.of(18, 0))).isEqualTo("18\u00a0h");
        assertThat(fr.time(LocalTime.of(14, 5))).isEqualTo("14\u00a0h\u00a005");
    }
}
