package org.herstelkring.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.words.Spoken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who saw an amount or a day on a screen meets the same words on paper; only the year is always there. */
class PaperWordsTest {

    private static final Instant AT = Instant.parse("2026-12-03T13:30:00Z");
    private static final LocalClock CLOCK =
            new LocalClock(Clock.fixed(AT, ZoneOffset.UTC), ZoneId.of("Europe/Brussels"));

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "fr"})
    void amountsAndDaysAreSaidAsOnScreen(String language) {
        var paper = new PaperWords(Locale.of(language), CLOCK);
        var screen = new Spoken(Locale.of(language), CLOCK);
        LocalDate day = LocalDate.of(2026, 12, 3);
        for (long cents : new long[] {0, 50_00, 550_00, 41_50, 1_234_05})
            assertThat(paper.money(cents)).isEqualTo(screen.money(cents));
        assertThat(paper.date(day)).isEqualTo(screen.date(day) + " 2026");
        assertThat(paper.shortDate(day)).isEqualTo(screen.shortDate(day));
        assertThat(paper.moment(AT)).startsWith(screen.shortDate(AT)).endsWith(screen.time(AT));
    }
}
