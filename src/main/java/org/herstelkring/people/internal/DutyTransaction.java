package org.herstelkring.people.internal;

import java.util.function.Supplier;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of the house under one duty, in a transaction of its own that begins when the duty is known. */
@Component
public class DutyTransaction {

    private final TransactionTemplate transaction;

    DutyTransaction(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T extends @Nullable Object> T on(Duty duty, Supplier<T> work) {
        return Acting.on(duty, () -> transaction.<T>execute(running -> work.get()));
    }

    public void run(Duty duty, Runnable work) {
        this.<@Nullable Object>on(duty, () -> {
            work.run();
            return null;
        });
    }
}
