package org.herstelkring.journey;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the owner of a space. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Waiting {

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many proposals of others wait for an answer; they stand on {@code /space/proposals}. */
    public int proposals(UUID circle) {
        return jdbc.sql("select count(*) from journey.proposal where circle_id = ? and state = 'waiting'")
                .param(circle)
                .query(Integer.class)
                .single();
    }
}
