package org.herstelkring.cases.followup;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What participants say when they look back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LookBacks {

    private static final String CHANGED = "cases.look_back.changed";
    private static final String DIFFERENTLY = "cases.look_back.differently";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    LookBacks(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Asks a participant; asking the same again changes nothing. */
    void ask(Access access, UUID participant, boolean later, LocalDate on) {
        jdbc.sql("""
                        insert into cases.look_back (circle_id, id, participant_id, round, ask_on)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(access.to(CasePart.LOOK_BACK), Ids.next(), participant, later ? "later" : "closing", on)
                .update();
    }

    /** Asks once more, on this day and no other; on none at all when it is null. What was answered already stays. */
    void askLater(Access access, UUID participant, @Nullable LocalDate on) {
        if (on != null) ask(access, participant, true, on);
        String change = on == null ? "delete from cases.look_back" : "update cases.look_back set ask_on = :on";
        jdbc.sql(change + """
                         where circle_id = :circle and participant_id = :participant
                          and round = 'later' and answered_at is null and ask_on is distinct from :on
                        """)
                .param("circle", access.to(CasePart.LOOK_BACK))
                .param("participant", participant)
                .param("on", on, Types.DATE)
                .update();
    }

    List<LookBack> of(Access access) {
        return together.ask(asked(access)).stream()
                .filter(one -> access.subject() == null || one.participant().equals(access.subject()))
                .toList();
    }

    /** For {@link #of}, to be asked with other things. */
    Question<LookBack> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.look_back where circle_id = ? order by ask_on, id",
                (row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Timestamp answered = row.getTimestamp("answered_at");
                    return new LookBack(
                            id,
                            row.getObject("participant_id", UUID.class),
                            "later".equals(row.getString("round")),
                            row.getObject("ask_on", LocalDate.class),
                            sealer.text(CHANGED, id, row.getBytes("changed")),
                            sealer.text(DIFFERENTLY, id, row.getBytes("differently")),
                            answered == null ? null : answered.toInstant(),
                            row.getLong("version"));
                },
                access.to(CasePart.LOOK_BACK));
    }

    LookBack get(Access access, UUID id) {
        return of(access).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** Keeps an answer; false when a newer one stands already. */
    boolean answer(Access access, UUID id, String changed, String differently, long version) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                                update cases.look_back set changed = :changed, differently = :differently,
                                    answered_at = :at, version = version + 1
                                where circle_id = :circle and id = :id and version = :version
                                """)
                        .param("changed", sealer.seal(CHANGED, id, changed), Types.BINARY)
                        .param("differently", sealer.seal(DIFFERENTLY, id, differently), Types.BINARY)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("circle", access.to(CasePart.LOOK_BACK))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }
}
