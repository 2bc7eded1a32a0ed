package org.herstelkring.circle.invitation;

import java.time.Clock;
import java.time.Duration;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations nobody took up are forgotten, address and all, a month after they ended. */
@Component
class InvitationRound {

    private static final Duration AFTER = Duration.ofDays(30);

    private final EndingInvitations invitations;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InvitationRound(EndingInvitations invitations, Clock clock, PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 900_000)
    void sweep() {
        Acting.run(
                Duty.RETAIN,
                () -> transaction.executeWithoutResult(
                        _ -> invitations.forget(clock.instant().minus(AFTER))));
    }
}
