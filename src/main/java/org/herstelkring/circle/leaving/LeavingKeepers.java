package org.herstelkring.circle.leaving;

import org.herstelkring.circle.CircleDirectory;
import org.herstelkring.people.MembershipEnded;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A colleague who still keeps circles of the organisation hands them over first; until then the membership stays. */
@Component
class LeavingKeepers {

    private final CircleDirectory directory;
    private final TransactionTemplate transaction;

    LeavingKeepers(CircleDirectory directory, PlatformTransactionManager transactions) {
        this.directory = directory;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(MembershipEnded ended) {
        Integer kept = Acting.on(
                Duty.REMIND,
                () -> transaction.execute(
                        running -> directory.kept(Duty.REMIND, ended.person(), ended.organisation())));
        if (kept == null || kept == 0) return;
        boolean oneself = Acting.person().filter(ended.person()::equals).isPresent();
        throw new Refusal("circle.leaving.handover" + (oneself ? ".mine" : ""), kept);
    }
}
