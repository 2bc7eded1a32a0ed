package org.herstelkring.journey.kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField.Choice;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.pyramid.Freedom;
import org.herstelkring.pyramid.FreedomMoment;
import org.herstelkring.pyramid.FreedomMoment.Said;

/** A moment: its day as title, and by freedom a place on the line (1 to 7) and words. Nobody else says how free one is. */
public record FreedomLeaf(Leaf leaf) {

    public static final KindDefinition KIND =
            KindDefinition.of(SpacePart.FREEDOM, fields()).with(Proposable.nothing());

    public static FreedomLeaf of(Leaf leaf) {
        return new FreedomLeaf(leaf);
    }

    private static LeafField[] fields() {
        List<LeafField> fields = new ArrayList<>(List.of(LeafField.TITLE));
        for (Freedom freedom : Freedom.values()) {
            fields.add(place(freedom));
            fields.add(words(freedom));
        }
        return fields.toArray(LeafField[]::new);
    }

    private static LeafField place(Freedom freedom) {
        return LeafField.choice(
                freedom.code(),
                Shape.CHOICE,
                IntStream.rangeClosed(1, 7)
                        .mapToObj(place -> new Choice(
                                String.valueOf(place), "journey.leaf.freedom." + freedom.code() + "." + place))
                        .toList());
    }

    private static LeafField words(Freedom freedom) {
        return LeafField.text(freedom.code() + "-words", 4000);
    }

    /** @param day its title, in words */
    public static Leaf written(FreedomMoment moment, String day) {
        Map<String, String> fields = new HashMap<>(Map.of(LeafField.TITLE.name(), day));
        moment.said().forEach((freedom, said) -> {
            if (said.place() != null)
                fields.put(place(freedom).name(), said.place().toString());
            if (!said.words().isEmpty()) fields.put(words(freedom).name(), said.words());
        });
        return Leaf.of(moment.id(), LeafKind.FREEDOM, "", fields);
    }

    /** What was said of each freedom; one that nothing was said of is not there. */
    public Map<Freedom, Said> said() {
        Map<Freedom, Said> said = new EnumMap<>(Freedom.class);
        for (Freedom freedom : Freedom.values()) {
            String place = leaf.text(place(freedom));
            String words = leaf.text(words(freedom));
            if (place.isEmpty() && words.isEmpty()) continue;
            said.put(freedom, new Said(place.matches("[1-7]") ? Integer.valueOf(place) : null, words));
        }
        return said;
    }
}
