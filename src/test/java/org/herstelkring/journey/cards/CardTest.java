package org.herstelkring.journey.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.herstelkring.journey.kind.KindTrait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardTest {

    @ParameterizedTest
    @EnumSource
    void aCardLeadsToAKindThatTakesCardsAndToASortOfIt(Card card) {
        assertThat(card.kind().definition().has(KindTrait.LED_TO_BY_CARDS)).isTrue();
        if (!card.sort().isEmpty()) assertThat(card.kind().sorts()).contains(card.sort());
    }
}
