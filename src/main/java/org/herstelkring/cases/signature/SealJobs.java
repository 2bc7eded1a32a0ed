package org.herstelkring.cases.signature;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.database.DatabaseNotifications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans that somebody sealed and that wait for their document. A row stays until it is done, whatever happens to the server meanwhile. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SealJobs {

    static final String ASKED = "plan-to-seal";

    private final JdbcClient jdbc;
    private final DatabaseNotifications databaseNotifications;
    private final Clock clock;

    SealJobs(JdbcClient jdbc, DatabaseNotifications databaseNotifications, Clock clock) {
        this.jdbc = jdbc;
        this.databaseNotifications = databaseNotifications;
        this.clock = clock;
    }

    record Job(UUID circle, UUID plan) {

        String said() {
            return circle + ":" + plan;
        }

        static Job heard(String said) {
            return new Job(UUID.fromString(said.substring(0, 36)), UUID.fromString(said.substring(37)));
        }
    }

    /** Tells every server, when this transaction commits, that it is worth looking. */
    void ask(Access access, UUID plan) {
        UUID circle = access.to(CasePart.SIGNATURE);
        jdbc.sql("""
                        insert into cases.seal_job (circle_id, plan_id, after, asked_by) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(circle, plan, Timestamp.from(clock.instant()), access.person())
                .update();
        databaseNotifications.ring(ASKED, new Job(circle, plan).said());
    }

    /** Whether somebody sealed this version; the house may still be making the document. */
    boolean asked(Access access, UUID plan) {
        return jdbc.sql("select exists (select from cases.seal_job where circle_id = ? and plan_id = ?)")
                .params(access.to(CasePart.PLAN, CasePart.SIGNATURE), plan)
                .query(Boolean.class)
                .single();
    }

    List<Job> due() {
        return jdbc.sql("select circle_id, plan_id from cases.seal_job where done_at is null and after <= ?")
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> new Job(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** Takes a waiting job for this transaction; false when another server has it or nothing waits. */
    boolean claim(Access duty, Job job) {
        return jdbc.sql("""
                        select true from cases.seal_job
                        where circle_id = ? and plan_id = ? and done_at is null and after <= ?
                        for update skip locked
                        """)
                .params(duty.to(Access.DUTY), job.plan(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void done(Access duty, Job job) {
        jdbc.sql("update cases.seal_job set done_at = ?, failure = null where circle_id = ? and plan_id = ?")
                .params(Timestamp.from(clock.instant()), duty.to(Access.DUTY), job.plan())
                .update();
    }

    void failed(Access duty, Job job, String kind) {
        Duration pause = Duration.ofSeconds(30);
        jdbc.sql("""
                        update cases.seal_job set tries = tries + 1, failure = ?,
                            after = ?::timestamptz + least(tries, 20) * interval '30 seconds'
                        where circle_id = ? and plan_id = ?
                        """)
                .params(kind, Timestamp.from(clock.instant().plus(pause)), duty.to(Access.DUTY), job.plan())
                .update();
    }
}
