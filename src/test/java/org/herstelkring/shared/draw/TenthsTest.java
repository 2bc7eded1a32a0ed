package org.herstelkring.shared.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Drawings write hundreds of numbers; quickly, and as formats would. */
class TenthsTest {

    @Test
    void aNumberIsWrittenAsAFormatWouldWriteIt() {
        var random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            double number = (random.nextDouble() - .5) * 2_000;
            assertThat(Tenths.of(number)).isEqualTo(String.format(Locale.ROOT, "%.1f", number));
        }
    }

    @Test
    void whatIsHardlyLessThanNothingIsNothing() {
        assertThat(Tenths.of(-.04)).isEqualTo("0.0");
        assertThat(Tenths.of(-.06)).isEqualTo("-0.1");
        assertThat(Tenths.of(0)).isEqualTo("0.0");
        assertThat(Tenths.of(9.96)).isEqualTo("10.0");
    }

    /** Whoever draws first, and however often: the line is the one a fresh hand draws. */
    @Test
    void aRememberedLineIsTheSameAsTheFirstTime() {
        String first = rings();
        assertThat(rings()).isEqualTo(first);
        var other = new Hand(5);
        other.ring(0, 0, 30, 30, .04);
        // The second ring of one hand goes on where its first one ended; the first ring of another does not.
        assertThat(other.ring(0, 0, 24, 24, .05)).isNotEqualTo(new Hand(5).ring(0, 0, 24, 24, .05));
    }

    private static String rings() {
        var hand = new Hand(5);
        return hand.ring(0, 0, 30, 30, .04) + hand.ring(0, 0, 24, 24, .05) + hand.stroke(3, 4, 90, 60, .01);
    }
}
