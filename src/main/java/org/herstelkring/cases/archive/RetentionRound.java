package org.herstelkring.cases.archive;

import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.CircleErasure;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Claims;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night: what is past its day is erased, case by case. */
@Component
class RetentionRound {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);

    private final Circles circles;
    private final CaseErasure erasure;
    private final CircleErasure circleErasure;
    private final Claims claims;
    private final TransactionTemplate transaction;

    RetentionRound(
            Circles circles,
            CaseErasure erasure,
            CircleErasure circleErasure,
            Claims claims,
            PlatformTransactionManager transactions) {
        this.circles = circles;
        this.erasure = erasure;
        this.circleErasure = circleErasure;
        this.claims = claims;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${herstelkring.retention.when:0 20 3 * * *}", zone = "${herstelkring.zone:Europe/Brussels}")
    void go() {
        Acting.run(Duty.RETAIN, () -> {
            List<UUID> due = transaction.execute(_ -> erasure.due());
            if (due == null) return;
            for (UUID circle : due) {
                try {
                    transaction.executeWithoutResult(_ -> {
                        // Another server may have it in hand, or have erased it by now.
                        if (!claims.claim(Duty.RETAIN, circle) || !erasure.due().contains(circle)) return;
                        circleErasure.erase(circles.onDuty(circle));
                        LOG.info("Case {} is erased", circle);
                    });
                } catch (RuntimeException failed) {
                    LOG.error("Case {} could not be erased; tried again tomorrow", circle, failed);
                }
            }
        });
    }
}
