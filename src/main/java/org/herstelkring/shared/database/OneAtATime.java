package org.herstelkring.shared.database;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of two who begin the same thing at the same moment, the second waits and finds what the first made. */
@Component
public class OneAtATime {

    private final JdbcClient jdbc;

    OneAtATime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else is beginning this, until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID what) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(what.getLeastSignificantBits())
                .query((row, n) -> "")
                .single();
    }
}
