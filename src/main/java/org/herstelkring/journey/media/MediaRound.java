package org.herstelkring.journey.media;

import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night: what was taken away a week ago is gone for good. */
@Component
class MediaRound {

    private final Media media;
    private final TransactionTemplate transaction;

    MediaRound(Media media, TransactionTemplate transaction) {
        this.media = media;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${herstelkring.media.when:0 40 3 * * *}", zone = "${herstelkring.zone:Europe/Brussels}")
    void go() {
        Acting.run(Duty.RETAIN, () -> transaction.executeWithoutResult(_ -> media.sweep()));
    }
}
