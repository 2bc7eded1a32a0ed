package org.herstelkring.journey.media;

import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night: what was taken away a week ago is gone for good. */
@Component
class MediaRound {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MediaRound(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${herstelkring.retention.when:0 40 3 * * *}", zone = "${herstelkring.zone:Europe/Brussels}")
    void go() {
        Acting.run(
                Duty.RETAIN,
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("delete from journey.media where removed_at < now() - interval '7 days'")
                                .update()));
    }
}
