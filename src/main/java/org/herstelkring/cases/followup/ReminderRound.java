package org.herstelkring.cases.followup;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Claims;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.LocalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes round the cases; one that fails does not keep the others waiting. */
@Component
class ReminderRound {

    /** Nobody is reminded at night. */
    private static final LocalTime FROM = LocalTime.of(9, 0);

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

    private final Circles all;
    private final Reminders reminders;
    private final Claims claims;
    private final TransactionTemplate transaction;
    private final LocalClock clock;

    ReminderRound(
            Circles all,
            Reminders reminders,
            Claims claims,
            PlatformTransactionManager transactions,
            LocalClock clock) {
        this.all = all;
        this.reminders = reminders;
        this.claims = claims;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void go() {
        if (clock.time().isBefore(FROM)) return;
        Acting.run(Duty.REMIND, () -> {
            List<UUID> circles = transaction.execute(_ -> reminders.circles());
            if (circles == null) return;
            for (UUID circle : circles) {
                try {
                    transaction.executeWithoutResult(_ -> {
                        if (claims.claim(Duty.REMIND, circle)) reminders.remind(all.onDuty(circle));
                    });
                } catch (RuntimeException failed) {
                    LOG.warn("Reminders of case {} wait for the next round", circle, failed);
                }
            }
        });
    }
}
