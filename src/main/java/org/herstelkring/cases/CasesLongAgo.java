package org.herstelkring.cases;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes cases that came to an agreement some months old, as far as the acting person may see them.
 * Only for the demo, which makes a world of today that must look lived in; nowhere else does time go faster.
 */
@Repository
@Profile("demo")
@Transactional(propagation = Propagation.MANDATORY)
public class CasesLongAgo {

    private final JdbcClient jdbc;

    CasesLongAgo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** They were opened so many days earlier. */
    public void opened(int days) {
        jdbc.sql("""
                        update cases.case_file set opened_at = opened_at - make_interval(days => :days)
                        where closed_at is not null or exists (select from cases.plan p
                            where p.circle_id = case_file.circle_id and p.state = 'sealed')
                        """).param("days", days).update();
    }
}
