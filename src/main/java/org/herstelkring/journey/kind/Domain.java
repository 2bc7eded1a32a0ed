package org.herstelkring.journey.kind;

import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.SpacePart;

/** A domain of life: how it is, what the owner wants, what helps. */
public record Domain(Leaf leaf) {

    /** None of the others. */
    public static final String OWN = "own";

    private static final LeafField NOW = LeafField.text("now", 10_000);
    private static final LeafField WANT = LeafField.text("want", 10_000);
    private static final LeafField HELPS = LeafField.text("helps", 10_000);

    public static final KindDefinition KIND = KindDefinition.of(SpacePart.DOMAINS, LeafField.TITLE, NOW, WANT, HELPS)
            .sorts(
                    "housing",
                    "work",
                    "income",
                    "meaning",
                    "safety",
                    "leisure",
                    "health",
                    "relations",
                    "parenthood",
                    OWN)
            .calledByItsSortUnless(OWN)
            .with(Proposable.of(LeafField.TITLE, HELPS).withSorts())
            .readBy("practitioner", "doctor");

    public static Domain of(Leaf leaf) {
        return new Domain(leaf);
    }

    public String now() {
        return leaf.text(NOW);
    }

    public String want() {
        return leaf.text(WANT);
    }

    public String helps() {
        return leaf.text(HELPS);
    }
}
