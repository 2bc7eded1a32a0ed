package org.herstelkring.journey.erasing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases a part of a space in its owner's name. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SpaceErasure {

    private final JdbcClient jdbc;
    private final PlannedErasures plannedErasures;
    private final PartErasings erasings;
    private final HangingRows hanging;

    SpaceErasure(JdbcClient jdbc, PlannedErasures plannedErasures, PartErasings erasings, HangingRows hanging) {
        this.jdbc = jdbc;
        this.plannedErasures = plannedErasures;
        this.erasings = erasings;
        this.hanging = hanging;
    }

    void part(SpaceAccess own, PlannedErasure due) {
        SpacePart part = Objects.requireNonNull(due.part());
        erasings.each(one -> one.part(own, part));
        remove(
                own,
                jdbc.sql("select id from journey.leaf where circle_id = ? and part = ?")
                        .params(own.circle(), part.code())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
        hanging.of(own, part);
        if (erasings.endsSharing(part)) own.keeping().endAllBut(own.owner());
        else own.keeping().end(erasings.stills(part));
        plannedErasures.did(own, due);
        plannedErasures.still(own);
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
        erasings.each(one -> one.leaves(own, leaves));
        hanging.of(own, "leaf_id", leaves);
        jdbc.sql("delete from journey.leaf where circle_id = ? and id = any (?)")
                .params(own.circle(), gone)
                .update();
    }
}
