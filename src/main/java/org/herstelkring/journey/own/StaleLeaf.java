package org.herstelkring.journey.own;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;

/** The page with both texts, when another version of a leaf stands already. */
public final class StaleLeaf {

    private StaleLeaf() {}

    public static Stale of(Leaf now, Leaf leaf) {
        List<StaleField> both = new ArrayList<>();
        if (!leaf.kind().sorts().isEmpty())
            both.add(StaleField.keyed(
                    "sort",
                    leaf.kind().key() + ".sort",
                    now.sort(),
                    leaf.sort(),
                    sortKey(leaf, now.sort()),
                    sortKey(leaf, leaf.sort())));
        for (LeafField field : leaf.kind().fields()) both.add(both(field, now, leaf));
        both.add(StaleField.tick("ownOnly", "journey.leaf.own-only", now.ownOnly(), leaf.ownOnly()));
        if (leaf.kind().onProfile())
            both.add(StaleField.tick("onProfile", "journey.leaf.on-profile", now.onProfile(), leaf.onProfile()));
        return new Stale(now.version(), both);
    }

    private static StaleField both(LeafField field, Leaf now, Leaf leaf) {
        String label = leaf.kind().key(field);
        String theirs = now.text(field);
        String mine = leaf.text(field);
        return switch (field.shape()) {
            case SEVERAL -> StaleField.several(field.name(), label, boxes(field, now, leaf));
            case CHOICE ->
                StaleField.keyed(field.name(), label, theirs, mine, choice(field, theirs), choice(field, mine));
            case TICK -> StaleField.tick(field.name(), label, !theirs.isEmpty(), !mine.isEmpty());
            default -> new StaleField(field.name(), label, theirs, mine);
        };
    }

    private static String choice(LeafField field, String code) {
        return field.choice(code).map(LeafField.Choice::label).orElse("");
    }

    private static String sortKey(Leaf leaf, String sort) {
        return sort.isEmpty() ? "" : leaf.kind().sortKey(sort);
    }

    private static List<Stale.Box> boxes(LeafField field, Leaf now, Leaf leaf) {
        return field.choices().stream()
                .map(choice -> new Stale.Box(
                        choice.code(),
                        choice.label(),
                        true,
                        LeafField.parts(now.text(field)).contains(choice.code()),
                        LeafField.parts(leaf.text(field)).contains(choice.code())))
                .toList();
    }
}
