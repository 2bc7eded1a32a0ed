package org.herstelkring.journey.erasing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.EndedCircles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.journey.Space;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.NotHere;
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
    private final Spaces spaces;

    SpaceErasure(JdbcClient jdbc, EndedCircles endings, PlannedErasures plannedErasures, Spaces spaces) {
        this.jdbc = jdbc;
        this.endings = endings;
        this.plannedErasures = plannedErasures;
        this.spaces = spaces;
    }

    void part(PlannedErasure due) {
        Space space = own(due.circle());
        SpacePart part = java.util.Objects.requireNonNull(due.part());
        KeeperRights keeping = spaces.keep();
        List<UUID> leaves = jdbc.sql("select id from journey.leaf where circle_id = ? and part = ?")
                .params(space.circle(), part.code())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        // Files that were made of the space hold this part as well.
        run(
                "update journey.takeaway set state = 'gone' where circle_id = ? and state in ('ready', 'waiting', 'working')",
                space.circle());
        run("delete from journey.arrival where circle_id = ?", space.circle());
        run("delete from journey.parcel where circle_id = ?", space.circle());
        remove(space.circle(), leaves);
        for (String table : tablesWith("part"))
            jdbc.sql("delete from " + table + " where circle_id = ? and part = ?")
                    .params(space.circle(), part.code())
                    .update();
        if (part == SpacePart.GOALS)
            steps(
                    space.circle(),
                    "origin_id is null or not exists (select from journey.leaf l"
                            + " where l.circle_id = step.circle_id and l.id = step.origin_id)");
        jdbc.sql("""
                        delete from journey.given_why w using circle.grants g
                        where w.circle_id = ? and g.circle_id = w.circle_id and g.id = w.id and g.part = ?
                        """).params(space.circle(), part.code()).update();
        if (part == SpacePart.CIRCLE) {
            run("delete from journey.seat where circle_id = ?", space.circle());
            keeping.endAllBut(space.owner());
        } else {
            keeping.end(PlannedErasure.stills(part));
        }
        plannedErasures.did(due);
        plannedErasures.still(space, keeping);
    }

    /** Under the duty to retain: who was invited and how. */
    void invitations(UUID circle) {
        endings.uninvite(circle);
    }

    /** What was taken away more than a week ago. */
    void sweep(UUID circle) {
        Space space = own(circle);
        remove(
                space.circle(),
                jdbc.sql("select id from journey.leaf where circle_id = ? and removed_at < ?")
                        .params(space.circle(), plannedErasures.week())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Leaves with all that hangs on them. */
    private void remove(UUID circle, List<UUID> leaves) {
        if (leaves.isEmpty()) return;
        UUID[] gone = leaves.toArray(UUID[]::new);
        jdbc.sql("update journey.leaf set parent_id = null where circle_id = ? and parent_id = any (?)")
                .params(circle, gone)
                .update();
        steps(circle, "origin_id = any (?)", (Object) gone);
        jdbc.sql("delete from journey.profile_place where circle_id = ? and id = any (?)")
                .params(circle, gone)
                .update();
        for (String table : tablesWith("leaf_id"))
            jdbc.sql("delete from " + table + " where circle_id = ? and leaf_id = any (?)")
                    .params(circle, gone)
                    .update();
        jdbc.sql("delete from journey.leaf where circle_id = ? and id = any (?)")
                .params(circle, gone)
                .update();
    }

    /** Steps with who comes along and what was said about them. */
    private void steps(UUID circle, String which, Object... values) {
        List<Object> all = new ArrayList<>(List.of(circle));
        all.addAll(List.of(values));
        UUID[] gone = jdbc.sql("select id from pyramid.step where circle_id = ? and (" + which + ")")
                .params(all)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        for (String table : List.of("journey.along", "pyramid.step"))
            jdbc.sql("delete from " + table + " where circle_id = ? and id = any (?)")
                    .params(circle, gone)
                    .update();
    }

    private Space own(UUID circle) {
        return spaces.mine().filter(space -> space.circle().equals(circle)).orElseThrow(NotHere::new);
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
