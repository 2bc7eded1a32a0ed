package org.herstelkring.cases.plan;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the lines of a plan beside its commitments have in common: they are written in the draft, taken out, put back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanItems {

    /** The kinds of lines, by the name of their table. */
    enum Kind {
        ARRANGEMENT("cases.arrangement"),
        TOLD("cases.told"),
        LAST_WORD("cases.last_word");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Clock clock;

    PlanItems(JdbcClient jdbc, Plans plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param write writes a line into the plan with this id and says how many rows that were */
    boolean kept(Access access, ToIntFunction<UUID> write) {
        Plan plan = plans.draft(access);
        boolean kept = write.applyAsInt(plan.id()) == 1;
        plans.changed(access);
        return kept;
    }

    /** The version of the plan that lines are written in. */
    Optional<UUID> draft(Access access) {
        return plans.latest(access).map(Plan::id);
    }

    /** Takes a line out of the draft, or puts it back. */
    void mark(Access access, Kind kind, UUID id, boolean removed) {
        Plan plan = plans.draft(access);
        int found = jdbc.sql("update " + kind.table
                        + " set removed_at = :at where circle_id = :circle and id = :id and plan_id = :plan")
                .param("at", removed ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("circle", access.to(CasePart.PLAN))
                .param("id", id)
                .param("plan", plan.id())
                .update();
        if (found == 0) throw new NotHere();
        plans.changed(access);
    }
}
