package org.herstelkring.matrix;

import static org.herstelkring.matrix.SpaceRelation.CONTRIBUTOR;
import static org.herstelkring.matrix.SpaceRelation.LEAF_READER;
import static org.herstelkring.matrix.SpaceRelation.OWNER;
import static org.herstelkring.matrix.SpaceRelation.READER;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the rows of a table of spaces, said here by hand.
 *
 * @param part the part the standings are to
 * @param leaf column that holds the leaf a row is about; null when rows are about the whole space
 * @param given who sees a row about the leaf that was given by itself
 * @param rest who sees a row about another leaf of the part
 * @param elsewhere who sees a row about a leaf of another part
 * @param filler who puts the row there: it may be nobody but the house under a duty
 */
public record SpaceRule(
        String table,
        SpacePart part,
        @Nullable String leaf,
        Set<SpaceRelation> given,
        Set<SpaceRelation> rest,
        Set<SpaceRelation> elsewhere,
        Set<SpaceRelation> adds,
        Set<SpaceRelation> changes,
        Set<SpaceRelation> removes,
        @Nullable SpaceRelation filler,
        Function<About, Map<String, String>> values,
        boolean already) {

    /**
     * What a row is about, for whoever has to say what stands in it.
     *
     * @param me the member the owner is in their own circle
     * @param contributor who may contribute to the part of the rule
     * @param part of the leaf
     * @param parents by table, the row of it that was put there for the same leaf
     */
    public record About(UUID owner, UUID me, UUID contributor, UUID leaf, SpacePart part, Map<String, UUID> parents) {}

    public static final Set<SpaceRelation> ALONE = Set.of(OWNER);
    public static final Set<SpaceRelation> NONE = Set.of();
    public static final Set<SpaceRelation> WHOLE = Set.of(OWNER, READER, CONTRIBUTOR);
    public static final Set<SpaceRelation> LET_IN = Set.of(OWNER, READER, LEAF_READER, CONTRIBUTOR);

    /** Nobody but the owner has anything to do with it. */
    public static SpaceRule owners(String table) {
        return new SpaceRule(
                table, SpacePart.STORY, null, ALONE, ALONE, ALONE, ALONE, ALONE, ALONE, OWNER, _ -> Map.of(), false);
    }

    /** Rows about a leaf are seen by whoever sees the leaf; only the owner writes. */
    public static SpaceRule withLeaf(String table, SpacePart part, String leaf) {
        return new SpaceRule(table, part, leaf, LET_IN, WHOLE, ALONE, ALONE, ALONE, ALONE, OWNER, _ -> Map.of(), false);
    }

    public SpaceRule shownTo(Set<SpaceRelation> who) {
        return new SpaceRule(table, part, leaf, who, who, who, adds, changes, removes, filler, values, already);
    }

    public SpaceRule of(SpacePart other) {
        return new SpaceRule(
                table, other, leaf, given, rest, elsewhere, adds, changes, removes, filler, values, already);
    }

    public SpaceRule written(Set<SpaceRelation> added, Set<SpaceRelation> changed, Set<SpaceRelation> removed) {
        return new SpaceRule(
                table, part, leaf, given, rest, elsewhere, added, changed, removed, filler, values, already);
    }

    public SpaceRule filledBy(@Nullable SpaceRelation who) {
        return new SpaceRule(table, part, leaf, given, rest, elsewhere, adds, changes, removes, who, values, already);
    }

    /** @param more columns whose value PostgreSQL does not tell, with the SQL of what stands in them */
    public SpaceRule with(Function<About, Map<String, String>> more) {
        return new SpaceRule(table, part, leaf, given, rest, elsewhere, adds, changes, removes, filler, more, already);
    }

    /** Every space comes with such rows. */
    public SpaceRule thereAlready() {
        return new SpaceRule(table, part, leaf, given, rest, elsewhere, adds, changes, removes, filler, values, true);
    }

    /** The SQL of an id. */
    public static String id(UUID id) {
        return "'" + id + "'::uuid";
    }
}
