package org.herstelkring.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.journey.kind.Answer;
import org.herstelkring.journey.kind.Chapter;
import org.herstelkring.journey.kind.CompanionLeaf;
import org.herstelkring.journey.kind.Domain;
import org.herstelkring.journey.kind.FreedomLeaf;
import org.herstelkring.journey.kind.Goal;
import org.herstelkring.journey.kind.Helper;
import org.herstelkring.journey.kind.KindDefinition;
import org.herstelkring.journey.kind.KindTrait;
import org.herstelkring.journey.kind.LeafField;
import org.herstelkring.journey.kind.Loss;
import org.herstelkring.journey.kind.Meaning;
import org.herstelkring.journey.kind.ProfileLeaf;
import org.herstelkring.journey.kind.Role;
import org.herstelkring.journey.kind.Strength;
import org.herstelkring.journey.kind.Wish;

/** What a leaf is about. What is true of a kind stands in its {@link KindDefinition}; here it gets its name. */
public enum LeafKind {
    CHAPTER(Chapter.KIND),
    STRENGTH(Strength.KIND),
    WISH(Wish.KIND),
    PROFILE(ProfileLeaf.KIND),
    ANSWER(Answer.KIND),
    MEANING(Meaning.KIND),
    LOSS(Loss.KIND),
    FREEDOM(FreedomLeaf.KIND),
    DOMAIN(Domain.KIND),
    GOAL(Goal.KIND),
    COMPANION(CompanionLeaf.KIND),
    ROLE(Role.KIND),
    HELPER(Helper.KIND);

    private final KindDefinition definition;

    LeafKind(KindDefinition definition) {
        this.definition = definition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public KindDefinition definition() {
        return definition;
    }

    public SpacePart part() {
        return definition.part();
    }

    /** What there is to choose from; empty where nothing is. */
    public List<String> sorts() {
        return definition.sorts();
    }

    /** In the owner's words, in the order they are asked; nothing must be filled in, a leaf only cannot be quite empty. */
    public List<LeafField> fields() {
        return definition.fields();
    }

    /** Prefix of its message keys: {@code journey.leaf.wish}, {@code journey.leaf.wish.why}, {@code journey.leaf.wish.sort.small} … */
    public String key() {
        return "journey.leaf." + code();
    }

    /** Message key of a field. */
    public String key(LeafField field) {
        return key() + "." + field.name();
    }

    /** Message key of a sort. */
    public String sortKey(String sort) {
        return key() + ".sort." + sort;
    }

    /** Whether it can be shown on the profile. */
    public boolean onProfile() {
        return definition.onProfile().isPresent();
    }

    /** The parts whose owner takes steps towards what stands in them. */
    public static SpacePart[] withSteps() {
        return Arrays.stream(values())
                .filter(kind -> kind.definition.has(KindTrait.LED_TO_BY_STEPS))
                .map(LeafKind::part)
                .toArray(SpacePart[]::new);
    }

    /** The words of {@link #withSteps()}, as a pattern of an address takes them. */
    public static String wordsWithSteps() {
        return SpacePart.words(withSteps());
    }

    public static LeafKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The kind a part is made of. */
    public static Optional<LeafKind> in(SpacePart part) {
        return Arrays.stream(values()).filter(kind -> kind.part() == part).findFirst();
    }
}
