package org.herstelkring.journey.today;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the owner put aside for some days. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Asides {

    private static final int LONGEST = 30;

    private final JdbcClient jdbc;

    Asides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> on(Access own, LocalDate today) {
        return new HashSet<>(jdbc.sql("select id from journey.aside where circle_id = ? and until > ?")
                .params(own.circle(), today)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Whether something was put aside today: then nothing else is offered until tomorrow. */
    boolean restful(Access own, LocalDate today) {
        return jdbc.sql("select exists (select from journey.aside where circle_id = ? and on_day = ?)")
                .params(own.circle(), today)
                .query(Boolean.class)
                .single();
    }

    void put(Access own, UUID id, LocalDate today, int days) {
        jdbc.sql("delete from journey.aside where circle_id = ? and until <= ?")
                .params(own.circle(), today)
                .update();
        jdbc.sql("""
                        insert into journey.aside (circle_id, id, on_day, until) values (?, ?, ?, ?)
                        on conflict (circle_id, id) do update set on_day = excluded.on_day, until = excluded.until
                        """)
                .params(own.circle(), id, today, today.plusDays(Math.clamp(days, 1, LONGEST)))
                .update();
    }

    void takeBack(Access own, UUID id) {
        jdbc.sql("delete from journey.aside where circle_id = ? and id = ?")
                .params(own.circle(), id)
                .update();
    }
}
