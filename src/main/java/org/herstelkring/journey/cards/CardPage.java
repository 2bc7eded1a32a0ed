package org.herstelkring.journey.cards;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.kind.KindTrait;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Screen;

/** One card, to say something about. */
public record CardPage(Card card, UUID id, Form form) {

    static final List<LeafKind> KINDS = Arrays.stream(LeafKind.values())
            .filter(kind -> kind.definition().has(KindTrait.LED_TO_BY_CARDS))
            .toList();

    /** How much somebody can say, wherever they put it. */
    public int most() {
        return KINDS.stream()
                .flatMap(kind -> kind.fields().stream().filter(LeafField::area).limit(1))
                .mapToInt(LeafField::most)
                .min()
                .orElseThrow();
    }

    public List<Option> places(Screen s) {
        return KINDS.stream()
                .map(kind -> new Option(kind.code(), s.t("journey.cards.place." + kind.code())))
                .toList();
    }
}
