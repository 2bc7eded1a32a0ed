package org.herstelkring.journey.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.cards.Card;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.media.MediaKind;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A leaf, as its owner types it; of what kind, its address says.
 *
 * @param then how its owner goes on: a kind of drawing, photo or recording
 */
@FitsKind
public record LeafForm(
        String sort,
        boolean ownOnly,
        boolean onProfile,
        @Nullable UUID parent,
        String then,
        long version,
        TypedFields typed)
        implements KindFields {

    private static final String PART = "part";

    public LeafForm {
        sort = TypedText.text(sort);
        then = TypedText.text(then);
    }

    /** The same for a leaf of a part that the address does not name. */
    public LeafForm of(SpacePart part) {
        return new LeafForm(sort, ownOnly, onProfile, parent, then, version, typed.at(PART, part.word()));
    }

    public LeafKind kind() {
        return SpacePart.of(typed.address(PART)).flatMap(LeafKind::in).orElseThrow(NotHere::new);
    }

    @Override
    public List<LeafField> stated() {
        return kind().fields();
    }

    @Override
    public List<String> sorts() {
        return kind().sorts();
    }

    /** Whoever began with a card, or goes on with a drawing, a photo or a recording, need not write. */
    @Override
    public boolean says() {
        return !fields().isEmpty() || card().isPresent() || more().isPresent();
    }

    public Optional<MediaKind> more() {
        return MediaKind.of(then);
    }

    public Leaf leaf(UUID id) {
        Map<String, String> all = fields();
        card().ifPresent(card -> all.put(Card.FIELD, card.code()));
        return new Leaf(
                id, kind(), sort, all, 0, ownOnly, kind().onProfile() && onProfile, parent, null, null, null, version);
    }

    /** The same with a name, when nothing was written. */
    public Leaf leaf(UUID id, String name) {
        Leaf leaf = leaf(id);
        if (!fields().isEmpty()) return leaf;
        Map<String, String> named = new HashMap<>(leaf.fields());
        named.put(stated().getFirst().name(), name);
        return leaf.saying(named);
    }

    private Optional<Card> card() {
        return Card.of(typed.text(Card.FIELD));
    }
}
