package org.herstelkring.journey.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.TypedText;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent of a leaf, and what is wrong with it. */
public record LeafForm(Leaf leaf, BindingResult wrong) {

    public static LeafForm read(LeafKind kind, UUID id, Map<String, String> sent) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "leaf");
        Map<String, String> fields = new HashMap<>();
        for (LeafField field : kind.fields()) {
            String text = sent.getOrDefault(field.name(), "");
            if (text.length() > field.most())
                wrong.rejectValue(field.name(), "journey.leaf.too-long", new Object[] {field.most()}, null);
            if (!text.isEmpty()) fields.put(field.name(), text);
        }
        Card.of(sent.getOrDefault(Card.FIELD, "")).ifPresent(card -> fields.put(Card.FIELD, card.code()));
        String sort = sent.getOrDefault("sort", "");
        if (!sort.isEmpty() && !kind.sorts().contains(sort)) wrong.rejectValue("sort", "journey.leaf.sort.unknown");
        if (fields.isEmpty() && !wrong.hasErrors())
            wrong.rejectValue(kind.fields().getFirst().name(), "journey.leaf.nothing");
        return new LeafForm(
                new Leaf(
                        id,
                        kind,
                        sort,
                        fields,
                        0,
                        on(sent, "ownOnly"),
                        kind.onProfile() && on(sent, "onProfile"),
                        Ids.read(sent.get("parent")),
                        null,
                        null,
                        null,
                        TypedText.version(sent.get("version"))),
                wrong);
    }

    /** Fields that can be sent more than once, such as who comes along, as one line. */
    public static Map<String, String> joined(MultiValueMap<String, String> sent) {
        Map<String, String> joined = new HashMap<>();
        sent.forEach((name, values) -> joined.put(
                name,
                values.size() == 1
                        ? values.getFirst()
                        : values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(", "))));
        return joined;
    }

    /** The page with both texts, when another version stands already. */
    public Stale staleAgainst(Leaf now) {
        List<StaleField> both = new ArrayList<>();
        if (!leaf.kind().sorts().isEmpty())
            both.add(StaleField.keyed(
                    "sort",
                    leaf.kind().key() + ".sort",
                    now.sort(),
                    leaf.sort(),
                    sortKey(now.sort()),
                    sortKey(leaf.sort())));
        for (LeafField field : leaf.kind().fields()) {
            String label = leaf.kind().key(field);
            if (field.shape() == LeafField.Shape.SEVERAL) {
                both.add(StaleField.several(field.name(), label, boxes(field, now)));
                continue;
            }
            both.add(new StaleField(field.name(), label, now.text(field), leaf.text(field)));
        }
        both.add(StaleField.tick("ownOnly", "journey.leaf.own-only", now.ownOnly(), leaf.ownOnly()));
        if (leaf.kind().onProfile())
            both.add(StaleField.tick("onProfile", "journey.leaf.on-profile", now.onProfile(), leaf.onProfile()));
        return new Stale(now.version(), both);
    }

    private String sortKey(String sort) {
        return sort.isEmpty() ? "" : leaf.kind().sortKey(sort);
    }

    private List<Stale.Box> boxes(LeafField field, Leaf now) {
        return field.choices().stream()
                .map(choice -> new Stale.Box(
                        choice.code(),
                        choice.label(),
                        true,
                        LeafField.parts(now.text(field)).contains(choice.code()),
                        LeafField.parts(leaf.text(field)).contains(choice.code())))
                .toList();
    }

    private static boolean on(Map<String, String> sent, String name) {
        return "true".equals(sent.get(name));
    }
}
