package org.herstelkring.journey.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardTest {

    @ParameterizedTest
    @EnumSource
    void aCardLeadsToAKindThatTakesCardsAndToASortOfIt(Card card) {
        assertThat(card.kind().definition().onCards()).isTrue();
        if (!card.sort().isEmpty()) assertThat(card.kind().sorts()).contains(card.sort());
    }
}
