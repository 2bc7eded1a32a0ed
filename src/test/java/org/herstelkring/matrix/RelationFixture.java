package org.herstelkring.matrix;

import java.util.List;
import java.util.Map;

/**
 * What a module says of its own tables, beside them in its own test package: how a true row is made, and who may do what
 * with it. The matrices of tables find these by themselves; a table of a circle that none of them states fails.
 */
public interface RelationFixture {

    /** Tables of a case, in the order in which rows can be put there. */
    default List<TableRule> inACase() {
        return List.of();
    }

    /** Tables that carry the circle of a case itself. */
    default Map<String, Frame<Relation>> roundACase() {
        return Map.of();
    }

    /** Tables of a space, in the order in which rows can be put there. */
    default List<SpaceRule> inASpace() {
        return List.of();
    }

    /** Tables that carry the circle of a space itself. */
    default Map<String, Frame<SpaceRelation>> roundASpace() {
        return Map.of();
    }

    /** Tables of a signal, which is a circle of its own. */
    default List<SignalRule> inASignal() {
        return List.of();
    }

    /** Tables that are of none of these, with the test class that asks who sees them. */
    default Map<String, String> elsewhere() {
        return Map.of();
    }
}
