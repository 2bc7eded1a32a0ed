package org.herstelkring.journey.kind;

import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.journey.kind.OnProfile.Says;

/** A role the owner has, wants back or wants new. */
public record Role(Leaf leaf) {

    private static final LeafField FIRST = LeafField.text("first", 4000);
    private static final LeafField ALONG = LeafField.line("along", Shape.NAMES);

    public static final KindDefinition KIND = KindDefinition.of(SpacePart.ROLES, LeafField.TITLE, FIRST, ALONG)
            .sorts("have", "back", "fresh")
            .with(KindTrait.LED_TO_BY_STEPS)
            .with(new OnProfile(40, Says.NAME, true))
            .with(Proposable.of(LeafField.TITLE, FIRST))
            .readBy("sister", "friend");

    public static Role of(Leaf leaf) {
        return new Role(leaf);
    }

    /** What a first step could be. */
    public String first() {
        return leaf.text(FIRST);
    }

    /** Who could come along, on one line. */
    public String along() {
        return leaf.text(ALONG);
    }
}
