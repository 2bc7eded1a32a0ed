package org.herstelkring.journey.cards;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What cards are about. */
public enum CardTheme {
    STRENGTHS,
    WISHES,
    PEOPLE,
    REST,
    HARD,
    DAYS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String label() {
        return "journey.cards.theme." + code();
    }

    public List<Card> cards() {
        return Arrays.stream(Card.values()).filter(card -> card.theme() == this).toList();
    }
}
