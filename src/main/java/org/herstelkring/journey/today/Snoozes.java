package org.herstelkring.journey.today;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.SpacePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the owner put aside for some days. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Snoozes {

    private static final int LONGEST = 30;

    private final JdbcClient jdbc;

    Snoozes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What rests.
     *
     * @param today whether something was put aside today: then nothing else is offered until tomorrow
     */
    record Resting(Set<UUID> all, boolean today) {}

    Resting on(Access own, LocalDate today) {
        Set<UUID> all = new HashSet<>();
        boolean[] put = {false};
        jdbc.sql("select id, until, on_day from journey.aside where circle_id = ? and (until > ? or on_day = ?)")
                .params(own.to(SpacePart.GOALS), today, today)
                .query(row -> {
                    if (row.getObject("until", LocalDate.class).isAfter(today))
                        all.add(row.getObject("id", UUID.class));
                    put[0] |= row.getObject("on_day", LocalDate.class).equals(today);
                });
        return new Resting(all, put[0]);
    }

    void put(Access own, UUID id, LocalDate today, int days) {
        jdbc.sql("delete from journey.aside where circle_id = ? and until <= ?")
                .params(own.to(SpacePart.GOALS), today)
                .update();
        jdbc.sql("""
                        insert into journey.aside (circle_id, id, on_day, until) values (?, ?, ?, ?)
                        on conflict (circle_id, id) do update set on_day = excluded.on_day, until = excluded.until
                        """)
                .params(own.to(SpacePart.GOALS), id, today, today.plusDays(Math.clamp(days, 1, LONGEST)))
                .update();
    }

    void takeBack(Access own, UUID id) {
        jdbc.sql("delete from journey.aside where circle_id = ? and id = ?")
                .params(own.to(SpacePart.GOALS), id)
                .update();
    }
}
