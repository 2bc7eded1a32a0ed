package org.herstelkring.cases;

import java.util.UUID;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases whose plan was agreed, for tests of what comes after: a version that one person signed and the house sealed. */
@Component
public class AgreedCast {

    private final CaseCast cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AgreedCast(CaseCast cases, JdbcClient jdbc, TransactionTemplate transaction) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** It says nothing: no text, no commitments, no copy. */
    public void plan(Cast cast) {
        UUID plan = Ids.next();
        UUID answer = Ids.next();
        cases.run(cast.ellen(), () -> {
            jdbc.sql("""
                            insert into cases.plan (circle_id, id, number, state, language, opened_at, fingerprint)
                            values (?, ?, 1, 'open', 'nl', now(), 'as agreed')
                            """).params(cast.id(), plan).update();
            jdbc.sql("""
                            insert into cases.answer (circle_id, id, plan_id, participant_id, place)
                            values (?, ?, ?, ?, 0)
                            """).params(cast.id(), answer, plan, cast.bram().id()).update();
            jdbc.sql("""
                            update cases.answer set outcome = 'signed', way = 'tablet', signed_at = now(),
                                answered_at = now(), seen = 'as agreed', recorded_by = ?
                            where circle_id = ? and id = ?
                            """).params(cast.ellen(), cast.id(), answer).update();
        });
        Acting.run(
                Duty.SEAL,
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("""
                                update cases.plan set state = 'sealed', sealed_at = now()
                                where circle_id = ? and id = ?
                                """).params(cast.id(), plan).update()));
    }
}
