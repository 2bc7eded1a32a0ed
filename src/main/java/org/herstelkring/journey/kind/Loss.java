package org.herstelkring.journey.kind;

import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;

/** What is gone, and what is kept of it. */
public record Loss(Leaf leaf) {

    private static final LeafField GRIEVE = LeafField.text("grieve", 10_000);
    private static final LeafField KEEP = LeafField.text("keep", 10_000);

    public static final KindDefinition KIND = KindDefinition.of(SpacePart.LOSSES, LeafField.TITLE, GRIEVE, KEEP)
            .with(Proposable.of(LeafField.TITLE, KEEP))
            .with(KindTrait.LED_TO_BY_CARDS);

    public static Loss of(Leaf leaf) {
        return new Loss(leaf);
    }

    public String grieve() {
        return leaf.text(GRIEVE);
    }

    public String keep() {
        return leaf.text(KEEP);
    }
}
