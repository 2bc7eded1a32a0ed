package org.herstelkring.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a leaf is about. Each kind has sorts to choose from (or none) and fields in the owner's words; nothing in it must
 * be filled in, a leaf only cannot be quite empty.
 */
public enum LeafKind {
    CHAPTER(SpacePart.STORY, List.of("chapter", "moment"), line("title"), line("when"), text("words", 200_000)),
    STRENGTH(
            SpacePart.STRENGTHS,
            List.of("quality", "talent", "skill", "knowledge", "support", "eyes"),
            line("title"),
            text("words", 4000)),
    WISH(SpacePart.WISHES, List.of("large", "small"), line("title"), text("why", 4000)),
    /** The owner's own words at the head of the profile. */
    PROFILE(SpacePart.PROFILE, List.of(), line("title"), text("words", 4000)),
    /** One answer to one of the four questions of the quartet (source Z); the newest is today's, earlier ones are kept. */
    ANSWER(SpacePart.QUARTET, List.of("lost", "back", "never", "others"), text("words", 10_000)),
    MEANING(
            SpacePart.MEANING,
            List.of("own", "diagnosis", "life", "spiritual", "culture", "none"),
            line("title"),
            text("words", 20_000)),
    LOSS(SpacePart.LOSSES, List.of(), line("title"), text("grieve", 10_000), text("keep", 10_000)),
    /** A moment: its day as title, and by freedom a place on the line (1 to 7) and words. */
    FREEDOM(
            SpacePart.FREEDOM,
            List.of(),
            line("title"),
            line("material"),
            text("material-words", 4000),
            line("emotional"),
            text("emotional-words", 4000),
            line("existential"),
            text("existential-words", 4000)),
    DOMAIN(
            SpacePart.DOMAINS,
            List.of(
                    "housing",
                    "work",
                    "income",
                    "meaning",
                    "safety",
                    "leisure",
                    "health",
                    "relations",
                    "parenthood",
                    "own"),
            line("title"),
            text("now", 10_000),
            text("want", 10_000),
            text("helps", 10_000)),
    GOAL(SpacePart.GOALS, List.of("life", "treatment"), line("title"), text("why", 4000), line("lens")),
    /** Somebody in the owner's circle, with or without an account. */
    COMPANION(
            SpacePart.CIRCLE,
            List.of("close", "child", "friend", "peer", "peer-worker", "practitioner", "other"),
            line("title"),
            line("relation"),
            line("near"),
            line("mend"),
            text("first", 4000),
            text("note", 10_000)),
    ROLE(SpacePart.ROLES, List.of("have", "back", "fresh"), line("title"), text("first", 4000), line("along")),
    HELPER(SpacePart.HELPERS, List.of("whom", "how", "not", "themselves"), text("words", 4000));

    /**
     * A field in the owner's words.
     *
     * @param most how many characters it takes
     * @param area whether it takes more than a line
     */
    public record Field(String name, int most, boolean area) {}

    private final SpacePart part;
    private final List<String> sorts;
    private final List<Field> fields;

    LeafKind(SpacePart part, List<String> sorts, Field... fields) {
        this.part = part;
        this.sorts = sorts;
        this.fields = List.of(fields);
    }

    private static Field line(String name) {
        return new Field(name, 200, false);
    }

    private static Field text(String name, int most) {
        return new Field(name, most, true);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public SpacePart part() {
        return part;
    }

    public List<String> sorts() {
        return sorts;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Prefix of its message keys: {@code journey.leaf.wish}, {@code journey.leaf.wish.why}, {@code journey.leaf.wish.sort.small} … */
    public String key() {
        return "journey.leaf." + code();
    }

    /** Whether it can be shown on the profile. */
    public boolean onProfile() {
        return switch (this) {
            case STRENGTH, WISH, ROLE, HELPER, GOAL, MEANING -> true;
            default -> false;
        };
    }

    public static LeafKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The kind a part is made of. */
    public static Optional<LeafKind> in(SpacePart part) {
        return Arrays.stream(values()).filter(kind -> kind.part == part).findFirst();
    }
}
