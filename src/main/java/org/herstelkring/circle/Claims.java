package org.herstelkring.circle;

import java.util.UUID;
import org.herstelkring.shared.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work of the house goes circle by circle: of several servers that look at the same time, one takes a circle in hand and
 * the others pass on to the next. Work on one row locks that row ({@code for update skip locked}); this is for work on
 * a whole circle. It locks no row, so that a duty that may only read can use it too.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the circle in hand until the transaction ends; false when another server has it for the same duty. */
    public boolean claim(Duty duty, UUID circle) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(duty.code() + '/' + circle)
                .query(Boolean.class)
                .single();
    }
}
