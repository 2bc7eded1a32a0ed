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
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent about somebody in the circle, and what is wrong with it. How near is a choice of three. */
record CompanionForm(Leaf leaf, BindingResult wrong) {

    static CompanionForm read(UUID id, Map<String, String> sent) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "companion");
        Map<String, String> fields = new HashMap<>();
        for (LeafField field : LeafKind.COMPANION.fields()) {
            String text = sent.getOrDefault(field.name(), "");
            if (text.length() > field.most())
                wrong.rejectValue(field.name(), "journey.leaf.too-long", new Object[] {field.most()}, null);
            if (!text.isEmpty()) fields.put(field.name(), text);
        }
        if (!fields.containsKey(LeafField.TITLE.name()))
            wrong.rejectValue(LeafField.TITLE.name(), "journey.companion.name.missing");
        if (!NEAR.offers(fields.getOrDefault(NEAR.name(), "2")))
            wrong.rejectValue(NEAR.name(), "journey.leaf.sort.unknown");
        if (fields.containsKey(MEND.name())) fields.put(MEND.name(), "true");
        String sort = sent.getOrDefault("sort", "");
        if (!sort.isEmpty() && !LeafKind.COMPANION.sorts().contains(sort))
            wrong.rejectValue("sort", "journey.leaf.sort.unknown");
        return new CompanionForm(
                new Leaf(
                        id,
                        LeafKind.COMPANION,
                        sort,
                        fields,
                        0,
                        "true".equals(sent.get("ownOnly")),
                        false,
                        null,
                        null,
                        null,
                        null,
                        TypedText.version(sent.get("version"))),
                wrong);
    }

    static Map<String, String> values(Leaf leaf) {
        Map<String, String> values = new HashMap<>(leaf.fields());
        values.put("sort", leaf.sort());
        values.put("ownOnly", String.valueOf(leaf.ownOnly()));
        values.put("version", String.valueOf(leaf.version()));
        return values;
    }

    /** The page with both, when another version stands already. */
    Stale staleAgainst(Leaf now) {
        LeafKind kind = LeafKind.COMPANION;
        CompanionLeaf stands = CompanionLeaf.of(now);
        CompanionLeaf typed = CompanionLeaf.of(leaf);
        return new Stale(
                now.version(),
                List.of(
                        text(now, LeafField.TITLE),
                        StaleField.keyed(
                                "sort",
                                kind.key() + ".sort",
                                now.sort(),
                                leaf.sort(),
                                sort(now.sort()),
                                sort(leaf.sort())),
                        text(now, CompanionLeaf.RELATION),
                        StaleField.keyed(
                                NEAR.name(),
                                kind.key(NEAR),
                                now.text(NEAR),
                                leaf.text(NEAR),
                                near(now.text(NEAR)),
                                near(leaf.text(NEAR))),
                        StaleField.tick(MEND.name(), kind.key(MEND), stands.mend(), typed.mend()),
                        text(now, CompanionLeaf.FIRST),
                        text(now, CompanionLeaf.NOTE),
                        StaleField.tick("ownOnly", "journey.leaf.own-only", now.ownOnly(), leaf.ownOnly())));
    }

    private StaleField text(Leaf now, LeafField field) {
        return new StaleField(field.name(), LeafKind.COMPANION.key(field), now.text(field), leaf.text(field));
    }

    private static String sort(String sort) {
        return sort.isEmpty() ? "" : LeafKind.COMPANION.sortKey(sort);
    }

    private static String near(String near) {
        return NEAR.choice(near).map(Choice::label).orElse("");
    }
}
