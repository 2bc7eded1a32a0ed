package org.herstelkring.journey.regie;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Why owners gave something: their own words, read by nobody else. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Reasons {

    private static final String WHY = "journey.given_why.why";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    Reasons(JdbcClient jdbc, Together together, Texts texts) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** By grant. */
    Map<UUID, String> of(KeeperRights own) {
        Map<UUID, String> all = new HashMap<>();
        together.ask(asked(own)).forEach(one -> all.put(one.grant(), one.why()));
        return all;
    }

    record Reason(UUID grant, String why) {}

    /** For {@link #of}, to be asked with other things. */
    Question<Reason> asked(KeeperRights own) {
        Sealer sealer = texts.of(own.circle());
        return Question.of(
                "select id, why from journey.given_why where circle_id = ?",
                (row, _) -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Reason(id, sealer.text(WHY, id, row.getBytes(2)));
                },
                own.circle());
    }

    /** Nothing is kept for no words. */
    void keep(KeeperRights own, UUID grant, String why) {
        byte[] closed = texts.of(own.circle()).seal(WHY, grant, why);
        if (closed == null) {
            jdbc.sql("delete from journey.given_why where circle_id = ? and id = ?")
                    .params(own.circle(), grant)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into journey.given_why (circle_id, id, why) values (?, ?, ?)
                        on conflict (circle_id, id) do update set why = excluded.why
                        """).params(own.circle(), grant, closed).update();
    }

    void forget(KeeperRights own, Collection<UUID> grants) {
        jdbc.sql("delete from journey.given_why where circle_id = ? and id = any (?)")
                .params(own.circle(), grants.toArray(UUID[]::new))
                .update();
    }
}
