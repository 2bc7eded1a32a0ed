package org.herstelkring.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstalmentTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);

    @Test
    void fiveHundredAndFiftyEuroInElevenMonthsIsFiftyAMonth() {
        List<Instalment> parts = Instalment.split(55_000, 11, FIRST, Rhythm.MONTHLY);
        assertThat(parts)
                .hasSize(11)
                .allSatisfy(part -> assertThat(part.cents()).isEqualTo(5_000));
        assertThat(parts.getLast().dueOn()).isEqualTo(LocalDate.of(2027, 11, 30));
    }

    @Test
    void theLastPartTakesWhatRoundingLeft() {
        assertThat(Instalment.split(10_000, 3, FIRST, Rhythm.MONTHLY))
                .extracting(Instalment::cents)
                .containsExactly(3_333L, 3_333L, 3_334L);
    }

    @Test
    void partsAlwaysAddUpToTheWhole() {
        Random random = new Random(20261122);
        for (int n = 0; n < 5_000; n++) {
            int parts = 1 + random.nextInt(60);
            long cents = parts + random.nextInt(1_000_000);
            List<Instalment> split = Instalment.split(cents, parts, FIRST, Rhythm.WEEKLY);
            assertThat(split.stream().mapToLong(Instalment::cents).sum()).isEqualTo(cents);
            assertThat(split).hasSize(parts).allMatch(part -> part.cents() > 0);
        }
    }

    @Test
    void aMonthThatIsTooShortDoesNotShortenTheNextOnes() {
        assertThat(Instalment.split(400, 4, FIRST, Rhythm.MONTHLY))
                .extracting(Instalment::dueOn)
                .containsExactly(
                        FIRST, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
    }

    @Test
    void aPartOfNothingIsRefused() {
        assertThatThrownBy(() -> Instalment.split(2, 3, FIRST, Rhythm.MONTHLY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
