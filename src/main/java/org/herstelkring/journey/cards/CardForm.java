package org.herstelkring.journey.cards;

import java.util.List;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.journey.own.FitsKind;
import org.herstelkring.journey.own.KindFields;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.page.TypedText;

/**
 * What is said about a card, as it is typed.
 *
 * @param place the kind of leaf it becomes; else that of the card
 * @param then how one goes on: a drawing or a recording, or just keeping the card
 */
@FitsKind(nothing = "{journey.cards.nothing}")
record CardForm(String words, String place, boolean ownOnly, String then, TypedFields typed) implements KindFields {

    private static final int MOST = 10_000;

    CardForm {
        words = TypedText.text(words);
        place = TypedText.text(place);
        then = TypedText.text(then);
    }

    boolean justKept() {
        return then.equals("keep") && words.isEmpty();
    }

    LeafKind kind() {
        if (justKept()) return LeafKind.CHAPTER;
        return CardPage.KINDS.stream()
                .filter(kind -> kind.code().equals(place))
                .findFirst()
                .or(() -> Card.of(typed.address("card")).map(Card::kind))
                .orElse(LeafKind.CHAPTER);
    }

    /** Where it is written when it is more than a line. */
    LeafField area() {
        return kind().fields().stream().filter(LeafField::area).findFirst().orElseThrow();
    }

    @Override
    public List<LeafField> stated() {
        return List.of(new LeafField("words", area().upTo(MOST).most(), Shape.WORDS, List.of()));
    }

    @Override
    public List<String> sorts() {
        return List.of();
    }

    @Override
    public String sort() {
        return "";
    }

    @Override
    public boolean says() {
        return !words.isEmpty() || !then.isEmpty();
    }
}
