package org.herstelkring.journey.kind;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Lens;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.LeafField.Choice;
import org.herstelkring.journey.kind.LeafField.Shape;
import org.herstelkring.journey.kind.OnProfile.Says;

/** Where the owner wants to go; steps lead to it. */
public record Goal(Leaf leaf) {

    public static final String LIFE = "life";
    public static final String TREATMENT = "treatment";

    /** As long as what somebody wants in a domain of life: all of that can be why. */
    private static final LeafField WHY = LeafField.text("why", 10_000);

    private static final LeafField LENS = LeafField.choice(
            "lens",
            Shape.SEVERAL,
            Arrays.stream(Lens.values())
                    .map(lens -> new Choice(lens.code(), lens.label(), lens.label() + ".name", lens.label() + ".short"))
                    .toList());

    public static final KindDefinition KIND = KindDefinition.of(SpacePart.GOALS, LeafField.TITLE, WHY, LENS)
            .sorts(LIFE, TREATMENT)
            .with(KindTrait.LED_TO_BY_STEPS)
            .with(KindPages.PLAIN.readFirst())
            .with(new OnProfile(60, Says.NAME, false))
            .with(Proposable.of(LeafField.TITLE, WHY).withSteps())
            .helpedBy("sister", "practitioner");

    public static Goal of(Leaf leaf) {
        return new Goal(leaf);
    }

    /** A new one. */
    public static Leaf named(UUID id, String sort, String title) {
        return Leaf.of(id, LeafKind.GOAL, sort, Map.of(LeafField.TITLE.name(), title));
    }

    /** One that grows from a wish or a domain of life; it is kept from the same eyes. */
    public static Leaf grown(UUID id, Leaf seed, String title, String why) {
        Map<String, String> fields = new HashMap<>(Map.of(LeafField.TITLE.name(), title));
        if (!why.isBlank()) fields.put(WHY.name(), why);
        return new Leaf(id, LeafKind.GOAL, LIFE, fields, 0, seed.ownOnly(), false, seed.id(), null, null, null, 0);
    }

    public String why() {
        return leaf.text(WHY);
    }

    /** What the owner looks at it with. */
    public Set<Lens> lenses() {
        Set<Lens> all = EnumSet.noneOf(Lens.class);
        for (String code : LeafField.parts(leaf.text(LENS))) Lens.of(code).ifPresent(all::add);
        return all;
    }
}
