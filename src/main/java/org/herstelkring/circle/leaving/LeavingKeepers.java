package org.herstelkring.circle.leaving;

import org.herstelkring.people.MembershipEnded;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A colleague who still keeps circles of the organisation hands them over first; until then the membership stays. */
@Component
class LeavingKeepers {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    LeavingKeepers(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(MembershipEnded ended) {
        Integer kept = Acting.on(
                Duty.REMIND,
                () -> transaction.execute(running -> db.sql("""
                        select count(*) from circle.keeper k join circle.circle c on c.id = k.circle_id
                        where k.person_id = ? and c.organisation_id = ? and c.erased_at is null
                          and (k.until is null or k.until > now())""")
                        .params(ended.person(), ended.organisation())
                        .query(Integer.class)
                        .single()));
        if (kept != null && kept > 0) throw new Refusal("circle.leaving.handover", kept);
    }
}
