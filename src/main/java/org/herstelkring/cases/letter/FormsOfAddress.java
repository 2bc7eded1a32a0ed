package org.herstelkring.cases.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How people are spoken to in letters, where something else was chosen than is usual. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FormsOfAddress {

    private final JdbcClient jdbc;
    private final Together together;

    FormsOfAddress(JdbcClient jdbc, Together together) {
        this.jdbc = jdbc;
        this.together = together;
    }

    /** By participant, whether they are spoken to formally. */
    public Map<UUID, Boolean> of(Access access) {
        Map<UUID, Boolean> chosen = new HashMap<>();
        together.ask(asked(access)).forEach(one -> chosen.put(one.participant(), one.formal()));
        return chosen;
    }

    public Question<Of> asked(Access access) {
        return Question.of(
                "select participant_id, formal from cases.addressed where circle_id = ?",
                (row, _) -> new Of(row.getObject(1, UUID.class), row.getBoolean(2)),
                access.to(CasePart.CONTACT, CasePart.INVITATION, CasePart.MEETING, Access.DUTY));
    }

    /** @param usually how the organisation speaks to adults */
    public static boolean formal(Participant one, Map<UUID, Boolean> chosen, boolean usually) {
        return chosen.getOrDefault(one.id(), usually && !one.minor());
    }

    public void choose(Access access, UUID participant, boolean formal) {
        jdbc.sql("""
                        insert into cases.addressed (circle_id, participant_id, formal) values (?, ?, ?)
                        on conflict (circle_id, participant_id) do update set formal = excluded.formal
                        """).params(access.to(CasePart.CONTACT), participant, formal).update();
        together.forget(asked(access));
    }

    public record Of(UUID participant, boolean formal) {}
}
