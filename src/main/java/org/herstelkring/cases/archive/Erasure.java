package org.herstelkring.cases.archive;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Endings;
import org.herstelkring.people.Post;
import org.herstelkring.shared.LocalClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is past its day, under the duty to retain: the key first, so that no text can be read any more wherever a
 * copy of it may be, and then the rows. Of the case, only its reference and the day it was erased remain.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Erasure {

    private final JdbcClient jdbc;
    private final Endings endings;
    private final Post post;
    private final LocalClock clock;
    private final ZoneId zone;
    private final int years;

    Erasure(
            JdbcClient jdbc,
            Endings endings,
            Post post,
            LocalClock clock,
            ZoneId zone,
            @Value("${herstelkring.retention.years:5}") int years) {
        this.jdbc = jdbc;
        this.endings = endings;
        this.post = post;
        this.clock = clock;
        this.zone = zone;
        this.years = years;
    }

    /** Cases whose last day lies behind us. */
    List<UUID> due() {
        LocalDate today = clock.today();
        Timestamp closedBefore =
                Timestamp.from(today.minusYears(years).atStartOfDay(zone).toInstant());
        return jdbc.sql("""
                        select circle_id from cases.case_file
                        where outcome is distinct from 'erased'
                          and (keep_until < :today or (keep_until is null and closed_at < :before))
                        """)
                .param("today", today)
                .param("before", closedBefore)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void erase(Access access) {
        UUID circle = access.circle();
        Endings.Ended ended = endings.erase(circle);
        post.forget(circle);
        ended.empty("cases.case_file");
        jdbc.sql("""
                        update cases.case_file set stage = 'closed', outcome = 'erased', title = null,
                            outcome_words = null, teller_words = null, ready_words = null, keep_words = null,
                            version = version + 1
                        where circle_id = ?
                        """).param(circle).update();
    }
}
