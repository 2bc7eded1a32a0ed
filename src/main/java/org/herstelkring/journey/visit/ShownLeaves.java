package org.herstelkring.journey.visit;

import java.util.List;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.pyramid.Step;

/** Turns a leaf into what a visitor reads. */
final class ShownLeaves {

    private ShownLeaves() {}

    static SharedPage.Shown of(Leaf leaf, List<Step> steps, List<Medium> media, boolean contribute) {
        LeafKind kind = leaf.kind();
        return new SharedPage.Shown(
                leaf.id(),
                kind.code(),
                leaf.name(),
                text(leaf, Shape.TITLE),
                leaf.sort().isEmpty() ? null : kind.sortKey(leaf.sort()),
                text(leaf, Shape.WHEN),
                kind.fields().stream()
                        .filter(field -> !field.heads() && !leaf.text(field).isBlank())
                        .map(field -> new SharedPage.Said(field, kind.key(field), leaf.text(field)))
                        .toList(),
                steps.stream().map(ShownLeaves::towards).toList(),
                media,
                Card.of(leaf.text(Card.FIELD)),
                contribute);
    }

    private static String text(Leaf leaf, Shape shape) {
        return leaf.kind().fields().stream()
                .filter(field -> field.shape() == shape)
                .findFirst()
                .map(leaf::text)
                .orElse("");
    }

    private static SharedPage.Towards towards(Step step) {
        return new SharedPage.Towards(
                step.what(), step.state().label(), step.dueOn(), step.state().ended());
    }
}
