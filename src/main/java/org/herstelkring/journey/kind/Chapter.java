package org.herstelkring.journey.kind;

import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField.Shape;

/** A chapter or a moment of the story. */
public record Chapter(Leaf leaf) {

    public static final String MOMENT = "moment";

    public static final LeafField WORDS = LeafField.words(200_000);
    public static final LeafField WHEN = LeafField.line("when", Shape.WHEN);

    public static final KindDefinition KIND = KindDefinition.of(SpacePart.STORY, LeafField.TITLE, WHEN, WORDS)
            .sorts("chapter", MOMENT)
            .usually(MOMENT)
            .with(KindPages.PLAIN
                    .writtenOn("journey/story/write.jte")
                    .readFirst()
                    .orderedAt("/order"))
            .with(KindTrait.LED_TO_BY_CARDS, KindTrait.TOLD_IN_ORDER)
            .readBy("peer");

    public static Chapter of(Leaf leaf) {
        return new Chapter(leaf);
    }

    public boolean moment() {
        return leaf.sort().equals(MOMENT);
    }

    public String when() {
        return leaf.text(WHEN);
    }
}
