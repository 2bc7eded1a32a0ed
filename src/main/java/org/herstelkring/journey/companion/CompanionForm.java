package org.herstelkring.journey.companion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent about somebody in the circle, and what is wrong with it. How near is a choice of three. */
record CompanionForm(Leaf leaf, BindingResult wrong) {

    private static final Set<String> NEAR = Set.of("1", "2", "3");

    static CompanionForm read(UUID id, Map<String, String> sent) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "companion");
        Map<String, String> fields = new HashMap<>();
        for (LeafKind.Field field : LeafKind.COMPANION.fields()) {
            String text = sent.getOrDefault(field.name(), "");
            if (text.length() > field.most())
                wrong.rejectValue(field.name(), "journey.leaf.too-long", new Object[] {field.most()}, null);
            if (!text.isEmpty()) fields.put(field.name(), text);
        }
        if (!fields.containsKey("title")) wrong.rejectValue("title", "journey.companion.name.missing");
        if (!NEAR.contains(fields.getOrDefault("near", "2"))) wrong.rejectValue("near", "journey.leaf.sort.unknown");
        if (fields.containsKey("mend")) fields.put("mend", "true");
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
        String key = LeafKind.COMPANION.key();
        return new Stale(
                now.version(),
                List.of(
                        text(now, "title"),
                        StaleField.keyed(
                                "sort", key + ".sort", now.sort(), leaf.sort(), sort(now.sort()), sort(leaf.sort())),
                        text(now, "relation"),
                        StaleField.keyed(
                                "near",
                                key + ".near",
                                now.text("near"),
                                leaf.text("near"),
                                near(now.text("near")),
                                near(leaf.text("near"))),
                        StaleField.tick(
                                "mend",
                                key + ".mend",
                                !now.text("mend").isEmpty(),
                                !leaf.text("mend").isEmpty()),
                        text(now, "first"),
                        text(now, "note"),
                        StaleField.tick("ownOnly", "journey.leaf.own-only", now.ownOnly(), leaf.ownOnly())));
    }

    private StaleField text(Leaf now, String field) {
        return new StaleField(field, LeafKind.COMPANION.key() + "." + field, now.text(field), leaf.text(field));
    }

    private static String sort(String sort) {
        return sort.isEmpty() ? "" : "journey.leaf.companion.sort." + sort;
    }

    private static String near(String near) {
        return NEAR.contains(near) ? "journey.companion.near." + near : "";
    }
}
