package org.herstelkring.journey.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.pyramid.Step;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;

/** Turns a leaf into what a visitor reads. */
@Component
class ShownLeaves {

    private final Words words;

    ShownLeaves(Words words) {
        this.words = words;
    }

    SharedPage.Shown of(Leaf leaf, List<Step> steps, List<Medium> media, boolean contribute) {
        LeafKind kind = leaf.kind();
        List<SharedPage.Field> fields = new ArrayList<>();
        boolean titled = kind.fields().getFirst().name().equals("title");
        for (LeafKind.Field field : kind.fields()) {
            String text = leaf.text(field.name());
            if (text.isBlank() || Set.of("title", "when").contains(field.name())) continue;
            String label = kind.key() + "." + field.name();
            String chosen = label + "." + text;
            boolean keyed = !field.area() && text.matches("[a-z0-9-]+") && words.has(chosen);
            fields.add(new SharedPage.Field(
                    label, keyed ? chosen : null, text, field.name().equals("words")));
        }
        return new SharedPage.Shown(
                leaf.id(),
                kind.code(),
                leaf.name(),
                titled ? leaf.text("title") : "",
                leaf.sort().isEmpty() ? null : kind.key() + ".sort." + leaf.sort(),
                leaf.text("when"),
                fields,
                steps.stream().map(ShownLeaves::towards).toList(),
                media,
                Card.of(leaf.text(Card.FIELD)),
                contribute);
    }

    private static SharedPage.Towards towards(Step step) {
        return new SharedPage.Towards(
                step.what(), step.state().label(), step.dueOn(), step.state().ended());
    }
}
