package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final UUID ONE = UUID.fromString("0190a0b0-0000-7000-8000-000000000001");

    @Test
    void idsAreOfVersionSevenAndLaterOnesComeLater() throws InterruptedException {
        UUID first = Ids.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        Thread.sleep(2);
        assertThat(Ids.next().toString()).isGreaterThan(first.toString());
    }

    @Test
    void anIdThatWasSentIsReadAndWhatIsNoneIsNone() {
        assertThat(Ids.read(ONE.toString())).isEqualTo(ONE);
        assertThat(Ids.read(null)).isNull();
        assertThat(Ids.read("")).isNull();
        assertThat(Ids.read("1; drop table")).isNull();
    }

    @Test
    void aFormThatSentItsIdMakesOneThing() {
        assertThat(Ids.or(Ids.read(ONE.toString()))).isEqualTo(ONE);
        assertThat(Ids.or(Ids.read("odd"))).isNotEqualTo(Ids.or(Ids.read("odd")));
    }
}
