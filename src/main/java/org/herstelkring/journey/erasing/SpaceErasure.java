package org.herstelkring.journey.erasing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.EndedCircles;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases a part of a space in its owner's name. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SpaceErasure {

    private static final String COLUMNS = """
            select c.oid::regclass::text from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = ? and not a.attisdropped
            where n.nspname = 'journey' and c.relkind = 'r' and c.relname not in ('leaf', 'erasure')
            """;

    private final JdbcClient jdbc;
    private final EndedCircles endings;
    private final PlannedErasures plannedErasures;
    private final Grants grants;
    private final Steps steps;

    SpaceErasure(JdbcClient jdbc, EndedCircles endings, PlannedErasures plannedErasures, Grants grants, Steps steps) {
        this.jdbc = jdbc;
        this.endings = endings;
        this.plannedErasures = plannedErasures;
        this.grants = grants;
        this.steps = steps;
    }

    void part(SpaceAccess own, PlannedErasure due) {
        SpacePart part = java.util.Objects.requireNonNull(due.part());
        List<UUID> leaves = jdbc.sql("select id from journey.leaf where circle_id = ? and part = ?")
                .params(own.circle(), part.code())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        // Files that were made of the space hold this part as well.
        run(
                "update journey.takeaway set state = 'gone' where circle_id = ? and state in ('ready', 'waiting', 'working')",
                own.circle());
        run("delete from journey.arrival where circle_id = ?", own.circle());
        run("delete from journey.parcel where circle_id = ?", own.circle());
        remove(own, leaves);
        for (String table : tablesWith("part"))
            jdbc.sql("delete from " + table + " where circle_id = ? and part = ?")
                    .params(own.circle(), part.code())
                    .update();
        if (part == SpacePart.GOALS) {
            Set<UUID> left = new HashSet<>(jdbc.sql("select id from journey.leaf where circle_id = ?")
                    .param(own.circle())
                    .query(UUID.class)
                    .list());
            steps(own, origin -> origin == null || !left.contains(origin));
        }
        jdbc.sql("delete from journey.given_why where circle_id = ? and id = any (?)")
                .params(
                        own.circle(),
                        grants.all(own.keeping()).stream()
                                .filter(grant -> grant.part().equals(part.code()))
                                .map(Grant::id)
                                .toArray(UUID[]::new))
                .update();
        if (part == SpacePart.CIRCLE) {
            run("delete from journey.seat where circle_id = ?", own.circle());
            own.keeping().endAllBut(own.owner());
        } else {
            own.keeping().end(PlannedErasure.stills(part));
        }
        plannedErasures.did(own, due);
        plannedErasures.still(own);
    }

    /** Under the duty to retain: who was invited and how. */
    void invitations(Access access) {
        endings.uninvite(access);
    }

    /** What was taken away more than a week ago. */
    void sweep(SpaceAccess own) {
        remove(
                own,
                jdbc.sql("select id from journey.leaf where circle_id = ? and removed_at < ?")
                        .params(own.circle(), plannedErasures.week())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Leaves with all that hangs on them. */
    private void remove(SpaceAccess own, List<UUID> leaves) {
        if (leaves.isEmpty()) return;
        UUID[] gone = leaves.toArray(UUID[]::new);
        jdbc.sql("update journey.leaf set parent_id = null where circle_id = ? and parent_id = any (?)")
                .params(own.circle(), gone)
                .update();
        steps(own, origin -> origin != null && leaves.contains(origin));
        hanging("leaf_id", own, gone);
        jdbc.sql("delete from journey.leaf where circle_id = ? and id = any (?)")
                .params(own.circle(), gone)
                .update();
    }

    /** Steps with who comes along and what was said about them, by what they lead to. */
    private void steps(SpaceAccess own, Predicate<@Nullable UUID> towards) {
        Access access = own.of(PyramidPart.STEPS);
        List<UUID> gone = steps.origins(access).stream()
                .filter(step -> towards.test(step.origin()))
                .map(Steps.Origin::step)
                .toList();
        hanging("step_id", own, gone.toArray(UUID[]::new));
        steps.erase(access, gone);
    }

    /** What hangs on these leaves or steps, in whichever table of the module names them in this column. */
    private void hanging(String column, SpaceAccess own, UUID[] gone) {
        for (String table : tablesWith(column))
            jdbc.sql("delete from " + table + " where circle_id = ? and " + column + " = any (?)")
                    .params(own.circle(), gone)
                    .update();
    }

    private List<String> tablesWith(String column) {
        return jdbc.sql(COLUMNS)
                .param(column)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void run(String sql, UUID circle) {
        jdbc.sql(sql).param(circle).update();
    }
}
