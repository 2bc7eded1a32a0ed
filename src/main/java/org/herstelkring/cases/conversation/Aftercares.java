package org.herstelkring.cases.conversation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was planned for each person after a conversation that was stopped. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Aftercares {

    private static final String WORDS = "cases.aftercare.words";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    Aftercares(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
        this.clock = clock;
    }

    List<Aftercare> of(Access access, UUID conversation) {
        return together.ask(asked(access, conversation));
    }

    /** For {@link #of}, to be asked with other things. */
    Question<Aftercare> asked(Access access, UUID conversation) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.aftercare where circle_id = ? and conversation_id = ? order by on_day, participant_id",
                (row, _) -> {
                    UUID participant = row.getObject("participant_id", UUID.class);
                    return new Aftercare(
                            participant,
                            row.getObject("on_day", LocalDate.class),
                            sealer.text(WORDS, participant, row.getBytes("words")),
                            Rows.instant(row.getTimestamp("done_at")),
                            row.getLong("version"));
                },
                access.to(CasePart.CONVERSATION),
                conversation);
    }

    Optional<Aftercare> find(Access access, UUID conversation, UUID participant) {
        return of(access, conversation).stream()
                .filter(one -> one.participant().equals(participant))
                .findFirst();
    }

    /** Keeps what is planned; false when another version stands than the one that was seen. */
    boolean plan(Access access, UUID conversation, UUID participant, LocalDate day, String words, long version) {
        together.forget(asked(access, conversation));
        return jdbc.sql("""
                                insert into cases.aftercare (circle_id, conversation_id, participant_id, on_day, words)
                                values (:circle, :conversation, :participant, :day, :words)
                                on conflict (circle_id, conversation_id, participant_id) do update
                                    set on_day = :day, words = :words, version = aftercare.version + 1
                                    where aftercare.version = :version
                                """)
                        .param("circle", access.to(CasePart.CONVERSATION))
                        .param("conversation", conversation)
                        .param("participant", participant)
                        .param("day", day)
                        .param("words", texts.of(access).seal(WORDS, participant, words), Types.BINARY)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** They were heard, or after all not yet. */
    void done(Access access, UUID conversation, UUID participant, boolean done) {
        jdbc.sql("""
                        update cases.aftercare set done_at = :at, version = version + 1
                        where circle_id = :circle and conversation_id = :conversation
                          and participant_id = :participant and (done_at is null) = :done
                        """)
                .param("at", done ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("circle", access.to(CasePart.CONVERSATION))
                .param("conversation", conversation)
                .param("participant", participant)
                .param("done", done)
                .update();
    }
}
