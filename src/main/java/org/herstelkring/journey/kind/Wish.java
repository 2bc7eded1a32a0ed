package org.herstelkring.journey.kind;

import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.OnProfile.Says;

public record Wish(Leaf leaf) {

    private static final LeafField WHY = LeafField.text("why", 4000);

    public static final KindDefinition KIND = KindDefinition.of(SpacePart.WISHES, LeafField.TITLE, WHY)
            .sorts("large", "small")
            .with(new OnProfile(50, Says.NAME, false))
            .with(KindTrait.LED_TO_BY_CARDS)
            .begunFromToday(30, "/new")
            .readBy("sister", "practitioner", "friend");

    public static Wish of(Leaf leaf) {
        return new Wish(leaf);
    }

    public String title() {
        return leaf.text(LeafField.TITLE);
    }

    public String why() {
        return leaf.text(WHY);
    }
}
