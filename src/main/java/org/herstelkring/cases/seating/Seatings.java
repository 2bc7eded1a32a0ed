package org.herstelkring.cases.seating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How people sit, as somebody moved them by hand; as long as nobody did, as the method lays them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Seatings {

    private final JdbcClient jdbc;
    private final Together together;

    Seatings(JdbcClient jdbc, Together together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    /** What was moved by hand. */
    record Kept(List<UUID> order, long version) {

        static final Kept NOTHING = new Kept(List.of(), 0);
    }

    /** Clockwise, participants and facilitators, by id. */
    public List<UUID> order(
            Access toPeople, Script script, List<Participant> people, List<Facilitators.Leading> leaders) {
        List<UUID> laid = SeatPlan.laid(
                script, people, leaders.stream().map(Facilitators.Leading::id).toList());
        Kept kept = kept(toPeople);
        return kept.order().isEmpty() ? laid : SeatPlan.moved(kept.order(), laid);
    }

    Kept kept(Access toPeople) {
        return together.ask(asked(toPeople)).stream().findFirst().orElse(Kept.NOTHING);
    }

    /** For {@link #order}, to be asked with other things. */
    public Question<?> askedOrder(Access toPeople) {
        return asked(toPeople);
    }

    private Question<Kept> asked(Access toPeople) {
        return Question.of(
                "select seats, version from cases.seating where circle_id = ?",
                (row, _) -> new Kept(List.of((UUID[]) row.getArray("seats").getArray()), row.getLong("version")),
                toPeople.to(CasePart.PEOPLE));
    }

    /** Two of them change places. What comes from an order that is no more changes nothing. */
    void change(Access toPeople, List<UUID> order, UUID one, UUID other, long version) {
        int from = order.indexOf(one);
        int to = order.indexOf(other);
        if (from < 0 || to < 0) return;
        List<UUID> now = new ArrayList<>(order);
        Collections.swap(now, from, to);
        together.forget(asked(toPeople));
        jdbc.sql("""
                        insert into cases.seating (circle_id, seats) values (:circle, :seats)
                        on conflict (circle_id) do update set seats = :seats, version = seating.version + 1
                            where seating.version = :version
                        """)
                .param("circle", toPeople.to(CasePart.PEOPLE))
                .param("seats", now.toArray(UUID[]::new))
                .param("version", version)
                .update();
    }

    /** Back to how the method lays them. */
    void layAgain(Access toPeople) {
        together.forget(asked(toPeople));
        jdbc.sql("update cases.seating set seats = '{}', version = version + 1 where circle_id = ?")
                .param(toPeople.to(CasePart.PEOPLE))
                .update();
    }
}
