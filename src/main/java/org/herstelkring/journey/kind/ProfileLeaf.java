package org.herstelkring.journey.kind;

import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;

/** The owner's own words at the head of the profile. */
public record ProfileLeaf(Leaf leaf) {

    public static final KindDefinition KIND = KindDefinition.of(
                    SpacePart.PROFILE, LeafField.TITLE, LeafField.words(4000))
            .readBy("sister", "practitioner", "doctor", "friend", "peer");

    public static ProfileLeaf of(Leaf leaf) {
        return new ProfileLeaf(leaf);
    }

    /** What they want to be called. */
    public String called() {
        return leaf.text(LeafField.TITLE);
    }
}
