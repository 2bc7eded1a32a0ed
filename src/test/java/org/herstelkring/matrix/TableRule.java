package org.herstelkring.matrix;

import static org.herstelkring.matrix.Relation.FACILITATOR;
import static org.herstelkring.matrix.Relation.INVITED;
import static org.herstelkring.matrix.Relation.OTHER_PARTICIPANT;
import static org.herstelkring.matrix.Relation.PARTICIPANT;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the rows of a table, said again here by hand: the test compares it with what PostgreSQL does.
 *
 * @param subject column that holds the member a row is about; null when rows are about the whole case
 * @param own what a participant may do with rows about themselves
 * @param shown who besides facilitators sees every row
 * @param values columns whose value PostgreSQL does not tell, with the SQL of what stands in them
 * @param already whether the case itself comes with such rows, so that none has to be put there
 * @param lasting whether what stands there can still be written
 */
public record TableRule(
        String table,
        @Nullable String subject,
        Own own,
        Set<Relation> shown,
        Map<String, String> values,
        boolean already,
        Lasting lasting) {

    public enum Lasting {
        /** Whoever writes adds, changes and removes. */
        WRITTEN,
        /** Whoever writes adds; what stands there stays. */
        ADDED,
        /** Was written before the plan lay before people; now nobody does. */
        SETTLED,
        /** Is the house's to make, and nobody's to write. */
        MADE
    }

    public enum Own {
        NOTHING,
        READ,
        CONTRIBUTE,
        /** Theirs, and no facilitator's. */
        ALONE
    }

    public static final Set<Relation> NO_ONE = Set.of();
    public static final Set<Relation> SHOWN = Set.of(PARTICIPANT, OTHER_PARTICIPANT);
    public static final Set<Relation> ALL_INVITED = Set.of(PARTICIPANT, OTHER_PARTICIPANT, INVITED);

    public static TableRule facilitators(String table) {
        return new TableRule(table, null, Own.NOTHING, NO_ONE, Map.of(), false, Lasting.WRITTEN);
    }

    public static TableRule shownTo(Set<Relation> who, String table) {
        return new TableRule(table, null, Own.NOTHING, who, Map.of(), false, Lasting.WRITTEN);
    }

    public static TableRule ownToRead(String table, String subject) {
        return new TableRule(table, subject, Own.READ, NO_ONE, Map.of(), false, Lasting.WRITTEN);
    }

    public static TableRule ownToContribute(String table, String subject) {
        return new TableRule(table, subject, Own.CONTRIBUTE, NO_ONE, Map.of(), false, Lasting.WRITTEN);
    }

    public static TableRule ownAlone(String table, String subject) {
        return new TableRule(table, subject, Own.ALONE, NO_ONE, Map.of(), false, Lasting.WRITTEN);
    }

    public TableRule alsoShownTo(Set<Relation> who) {
        return new TableRule(table, subject, own, who, values, already, lasting);
    }

    public TableRule with(Map<String, String> more) {
        return new TableRule(table, subject, own, shown, more, already, lasting);
    }

    /** Every case comes with such rows. */
    public TableRule thereAlready() {
        return new TableRule(table, subject, own, shown, values, true, lasting);
    }

    public TableRule lasting(Lasting how) {
        return new TableRule(table, subject, own, shown, values, already, how);
    }

    boolean adds(Relation relation, @Nullable Relation about) {
        return (lasting == Lasting.WRITTEN || lasting == Lasting.ADDED) && writes(relation, about);
    }

    /** Changes it, or takes it away. */
    boolean changes(Relation relation, @Nullable Relation about) {
        return lasting == Lasting.WRITTEN && writes(relation, about);
    }

    /** @param about whom the row is about; null when it is about the whole case */
    boolean reads(Relation relation, @Nullable Relation about) {
        if (own == Own.ALONE) return relation == about;
        if (relation == FACILITATOR || shown.contains(relation)) return true;
        return relation == about && own != Own.NOTHING;
    }

    private boolean writes(Relation relation, @Nullable Relation about) {
        if (own == Own.ALONE) return relation == about;
        return relation == FACILITATOR || (relation == about && own == Own.CONTRIBUTE);
    }
}
