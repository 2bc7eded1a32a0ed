package org.herstelkring.journey.story;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.kind.Chapter;
import org.herstelkring.journey.media.Medium;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a story, in its order.
 *
 * @param seen who sees it
 * @param moved what was just moved
 */
public record StoryPage(
        List<Entry> entries, Seen.Line seen, @Nullable UUID moved) {

    /** A chapter or moment with what belongs to it. */
    public record Entry(Leaf leaf, List<Medium> media, Seen.Line seen) {

        public Chapter chapter() {
            return Chapter.of(leaf);
        }

        public boolean moment() {
            return chapter().moment();
        }

        public Optional<Medium> picture() {
            return media.stream().filter(Medium::seen).findFirst();
        }

        public long morePictures() {
            return media.stream().filter(Medium::seen).count() - 1;
        }

        public long sounds() {
            return media.size() - media.stream().filter(Medium::seen).count();
        }

        public Optional<Card> card() {
            return Card.of(leaf.text(Card.FIELD));
        }
    }
}
