package org.herstelkring.circle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a partition ready for the looks of each month ahead; a start makes them too. Nothing depends on it being in time:
 * a look of a month that was not made is kept all the same, and moves when it is.
 */
@Repository
class LookMonths {

    private static final Logger LOG = LoggerFactory.getLogger(LookMonths.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LookMonths(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "P1D")
    void round() {
        try {
            transaction.executeWithoutResult(_ -> jdbc.sql("select circle.make_months_of_looks()")
                    .query(Integer.class)
                    .single());
        } catch (DataAccessException busy) {
            LOG.warn("The months of looks ahead wait for the next round", busy);
        }
    }
}
