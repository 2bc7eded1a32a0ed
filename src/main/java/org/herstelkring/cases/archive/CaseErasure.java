package org.herstelkring.cases.archive;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Erasing;
import org.herstelkring.shared.LocalClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which cases are past their day, and what remains of one: only its reference and the day it was erased. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseErasure implements Erasing {

    private final JdbcClient jdbc;
    private final LocalClock clock;
    private final ZoneId zone;
    private final int years;

    CaseErasure(JdbcClient jdbc, LocalClock clock, ZoneId zone, @Value("${herstelkring.retention.years:5}") int years) {
        this.jdbc = jdbc;
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

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public CircleKind kind() {
        return CircleKind.CASE;
    }

    @Override
    public Set<String> remaining() {
        return Set.of("cases.case_file");
    }

    @Override
    public void erased(Access access) {
        UUID circle = access.to(Access.DUTY);
        jdbc.sql("""
                        update cases.case_file set closed_at = coalesce(closed_at, now()), outcome = 'erased', title = null,
                            outcome_words = null, teller_words = null, ready_words = null, keep_words = null,
                            version = version + 1
                        where circle_id = ?
                        """).param(circle).update();
    }
}
