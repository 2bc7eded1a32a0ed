package org.herstelkring.pyramid;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes steps that are paid in parts some months old, as far as the acting person may see them.
 * Only for the demo, which makes a world of today that must look lived in; nowhere else does time go faster.
 */
@Repository
@Profile("demo")
@Transactional(propagation = Propagation.MANDATORY)
public class StepsLongAgo {

    private final JdbcClient jdbc;

    StepsLongAgo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** They began so many days earlier; the first parts were paid the day before they fell due, the others were not. */
    public void began(int days, int paid) {
        jdbc.sql("""
                        update pyramid.instalment set due_on = due_on - :days,
                            paid_on = case when number <= :paid then due_on - :days - 1 end
                        """).param("days", days).param("paid", paid).update();
        jdbc.sql("update pyramid.step set starts_on = starts_on - :days where parts is not null")
                .param("days", days)
                .update();
    }
}
