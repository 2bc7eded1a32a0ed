package org.herstelkring.journey.cards;

import java.util.List;
import org.herstelkring.journey.Leaf;

/**
 * All cards, and those the owner said something about or kept.
 */
public record CardsPage(List<Kept> kept) {

    public record Kept(Card card, Leaf leaf) {}

    public List<CardTheme> themes() {
        return List.of(CardTheme.values());
    }
}
