package org.herstelkring.journey.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent of a leaf, and what is wrong with it. */
public record LeafForm(Leaf leaf, BindingResult wrong) {

    public static LeafForm read(LeafKind kind, UUID id, Map<String, String> sent) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "leaf");
        Map<String, String> fields = new HashMap<>();
        for (LeafKind.Field field : kind.fields()) {
            String text = sent.getOrDefault(field.name(), "").replace("\r\n", "\n").strip();
            if (text.length() > field.most())
                wrong.rejectValue(field.name(), "leaf.too-long", new Object[] {field.most()}, null);
            if (!text.isEmpty()) fields.put(field.name(), text);
        }
        String sort = sent.getOrDefault("sort", "");
        if (!sort.isEmpty() && !kind.sorts().contains(sort)) wrong.rejectValue("sort", "leaf.sort.unknown");
        if (fields.isEmpty() && !wrong.hasErrors())
            wrong.rejectValue(kind.fields().getFirst().name(), "leaf.nothing");
        return new LeafForm(
                new Leaf(
                        id,
                        kind,
                        sort,
                        fields,
                        0,
                        on(sent, "ownOnly"),
                        kind.onProfile() && on(sent, "onProfile"),
                        uuid(sent.get("parent")),
                        null,
                        null,
                        null,
                        version(sent.get("version"))),
                wrong);
    }

    /** The page with both texts, when another version stands already. */
    public Stale staleAgainst(Leaf now) {
        List<StaleField> both = new ArrayList<>();
        for (LeafKind.Field field : leaf.kind().fields()) {
            String label = leaf.kind().key() + "." + field.name();
            both.add(new StaleField(field.name(), label, now.text(field.name()), leaf.text(field.name())));
        }
        return new Stale(now.version(), both);
    }

    private static boolean on(Map<String, String> sent, String name) {
        return "true".equals(sent.get(name));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }

    private static long version(@Nullable String text) {
        return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
