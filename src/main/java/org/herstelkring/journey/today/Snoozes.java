package org.herstelkring.journey.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
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
    private final Together together;

    Snoozes(JdbcClient jdbc, Together together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    /**
     * What rests.
     *
     * @param today whether something was put aside today: then nothing else is offered until tomorrow
     */
    record Resting(Set<UUID> all, boolean today) {}

    Resting on(Access own, LocalDate today) {
        List<Put> aside = together.ask(asked(own, today));
        return new Resting(
                aside.stream()
                        .filter(one -> one.until().isAfter(today))
                        .map(Put::id)
                        .collect(Collectors.toSet()),
                aside.stream().anyMatch(one -> one.on().equals(today)));
    }

    /** What was put aside, on which day and until when. */
    record Put(UUID id, LocalDate on, LocalDate until) {}

    /** For {@link #on}, to be asked with other things. */
    Question<Put> asked(Access own, LocalDate today) {
        return Question.of(
                        "select id, on_day, until from journey.aside where circle_id = ? and (until > ? or on_day = ?)",
                        (row, _) -> new Put(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)),
                        own.to(SpacePart.GOALS),
                        today,
                        today)
                .keptIn(own.memory(), _ -> 0);
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
