package org.herstelkring.pyramid.agenda;

import org.herstelkring.pyramid.Themes;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.LocalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the month's figures of what was raised. It looks each night, so that a month in which the house was closed on the
 * first day is counted too; the database counts each organisation once in a month, whichever server asks.
 */
@Component
class ThemeRound {

    private static final Logger LOG = LoggerFactory.getLogger(ThemeRound.class);

    private final Themes themes;
    private final TransactionTemplate transaction;
    private final LocalClock clock;

    ThemeRound(Themes themes, PlatformTransactionManager transactions, LocalClock clock) {
        this.themes = themes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(cron = "${herstelkring.themes.when:0 50 3 * * *}", zone = "${herstelkring.zone:Europe/Brussels}")
    void go() {
        int made = Acting.on(Duty.COUNT, () -> transaction.execute(_ -> themes.count(Duty.COUNT, clock.today())));
        if (made > 0) LOG.info("{} figures of themes were made", made);
    }
}
