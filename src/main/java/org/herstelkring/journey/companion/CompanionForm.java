package org.herstelkring.journey.companion;

import static org.herstelkring.journey.kind.CompanionLeaf.MEND;
import static org.herstelkring.journey.kind.CompanionLeaf.NEAR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.CompanionLeaf;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.kind.LeafField.Choice;
import org.herstelkring.journey.own.FitsKind;
import org.herstelkring.journey.own.KindFields;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.page.TypedText;

/** Somebody in the circle, as their owner types it. How near is a choice of three. */
@FitsKind(nothing = "{journey.companion.name.missing}")
record CompanionForm(String sort, boolean ownOnly, long version, TypedFields typed) implements KindFields {

    CompanionForm {
        sort = TypedText.text(sort);
    }

    @Override
    public List<LeafField> stated() {
        return LeafKind.COMPANION.fields();
    }

    @Override
    public List<String> sorts() {
        return LeafKind.COMPANION.sorts();
    }

    /** Somebody has a name. */
    @Override
    public boolean says() {
        return fields().containsKey(LeafField.TITLE.name());
    }

    Leaf leaf(UUID id) {
        Map<String, String> fields = fields();
        fields.computeIfPresent(MEND.name(), (name, ticked) -> "true");
        return new Leaf(id, LeafKind.COMPANION, sort, fields, 0, ownOnly, false, null, null, null, null, version);
    }

    static Map<String, String> values(Leaf leaf) {
        Map<String, String> values = new HashMap<>(leaf.fields());
        values.put("sort", leaf.sort());
        values.put("ownOnly", String.valueOf(leaf.ownOnly()));
        values.put("version", String.valueOf(leaf.version()));
        return values;
    }

    /** The page with both, when another version stands already. */
    static Stale stale(Leaf now, Leaf leaf) {
        LeafKind kind = LeafKind.COMPANION;
        CompanionLeaf stands = CompanionLeaf.of(now);
        CompanionLeaf typed = CompanionLeaf.of(leaf);
        return new Stale(
                now.version(),
                List.of(
                        text(now, leaf, LeafField.TITLE),
                        StaleField.keyed(
                                "sort",
                                kind.key() + ".sort",
                                now.sort(),
                                leaf.sort(),
                                sort(now.sort()),
                                sort(leaf.sort())),
                        text(now, leaf, CompanionLeaf.RELATION),
                        StaleField.keyed(
                                NEAR.name(),
                                kind.key(NEAR),
                                now.text(NEAR),
                                leaf.text(NEAR),
                                near(now.text(NEAR)),
                                near(leaf.text(NEAR))),
                        StaleField.tick(MEND.name(), kind.key(MEND), stands.mend(), typed.mend()),
                        text(now, leaf, CompanionLeaf.FIRST),
                        text(now, leaf, CompanionLeaf.NOTE),
                        StaleField.tick("ownOnly", "journey.leaf.own-only", now.ownOnly(), leaf.ownOnly())));
    }

    private static StaleField text(Leaf now, Leaf leaf, LeafField field) {
        return new StaleField(field.name(), LeafKind.COMPANION.key(field), now.text(field), leaf.text(field));
    }

    private static String sort(String sort) {
        return sort.isEmpty() ? "" : LeafKind.COMPANION.sortKey(sort);
    }

    private static String near(String near) {
        return NEAR.choice(near).map(Choice::label).orElse("");
    }
}
