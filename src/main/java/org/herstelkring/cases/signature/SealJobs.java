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

/** Plans that wait for their seal. A row stays until it is done, whatever happens to the server meanwhile. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SealJobs {

    static final String ANSWERED = "plan-answered";

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

    void wait(Access access, UUID plan) {
        jdbc.sql("""
                        insert into cases.seal_job (circle_id, plan_id, after) values (?, ?, ?)
                        on conflict (circle_id, plan_id) do update set done_at = null, tries = 0, after = excluded.after
                        """)
                .params(access.to(CasePart.SIGNATURE), plan, Timestamp.from(clock.instant()))
                .update();
    }

    /** Tells every server, when this transaction commits, that it is worth looking. */
    void answered(Access access, UUID plan) {
        databaseNotifications.ring(ANSWERED, new Job(access.to(CasePart.SIGNATURE), plan).said());
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
