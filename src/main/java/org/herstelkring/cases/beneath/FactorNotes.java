package org.herstelkring.cases.beneath;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.pyramid.Factor;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What lies beneath, per participant. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FactorNotes {

    private static final String WORDS = "cases.beneath.words";

    private static final String ADD = """
            insert into cases.beneath (circle_id, id, participant_id, factor, words, agreed, noted_by, noted_at)
            values (:circle, :id, :participant, :factor, :words, true, :by, :at) on conflict do nothing
            """;
    private static final String CHANGE = """
            update cases.beneath set factor = :factor, words = :words, noted_by = :by, noted_at = :at
            where circle_id = :circle and id = :id and participant_id = :participant
            """;

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    FactorNotes(JdbcClient jdbc, Together together, Texts texts) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    List<FactorNote> of(Access access) {
        return together.ask(asked(access));
    }

    /** For {@link #of}, to be asked with other things. */
    Question<FactorNote> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.beneath where circle_id = ? and participant_id = ? order by noted_at, id",
                (row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new FactorNote(
                            id,
                            row.getObject("participant_id", UUID.class),
                            Factor.of(row.getString("factor")).orElse(Factor.LOSS),
                            sealer.text(WORDS, id, row.getBytes("words")),
                            row.getTimestamp("noted_at").toInstant());
                },
                access.to(CasePart.PREPARATION),
                Objects.requireNonNull(access.subject()));
    }

    /** Notes it; only the form that made it changes it. */
    MadeOnce keep(Access access, FactorNote note) {
        return MadeOnce.keep(
                () -> write(access, note, ADD),
                () -> of(access).stream().anyMatch(note::saysTheSame),
                () -> write(access, note, CHANGE));
    }

    private boolean write(Access access, FactorNote note, String sql) {
        return jdbc.sql(sql)
                        .param("circle", access.to(CasePart.PREPARATION))
                        .param("id", note.id())
                        .param("participant", note.participant())
                        .param("factor", note.factor().code())
                        .param("words", texts.of(access).seal(WORDS, note.id(), note.words()), Types.BINARY)
                        .param("by", access.person())
                        .param("at", Timestamp.from(note.at()))
                        .update()
                == 1;
    }

    void remove(Access access, UUID id) {
        jdbc.sql("delete from cases.beneath where circle_id = ? and participant_id = ? and id = ?")
                .params(access.to(CasePart.PREPARATION), Objects.requireNonNull(access.subject()), id)
                .update();
    }
}
