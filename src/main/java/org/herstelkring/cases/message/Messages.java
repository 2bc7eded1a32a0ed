package org.herstelkring.cases.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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

/** What is to be read out in somebody's name, one message for each participant. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Messages {

    private static final String WORDS = "cases.message.words";
    private static final String READER = "cases.message.reader";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    Messages(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
        this.clock = clock;
    }

    /** The one of whom this access is about; an empty one when nothing was written. */
    Message get(Access access) {
        UUID participant = about(access);
        return together.ask(asked(access)).stream().findFirst().orElseGet(() -> Message.none(participant));
    }

    /** Those of whom each of these accesses is about, as far as something was written. */
    public List<Message> each(List<Access> each) {
        if (each.isEmpty()) return List.of();
        Access one = each.getFirst();
        Sealer sealer = texts.of(one);
        return jdbc
                .sql("select * from cases.message where circle_id = ? and participant_id = any (?)")
                .params(
                        one.to(CasePart.PREPARATION),
                        each.stream().map(Access::subject).toArray(UUID[]::new))
                .query((row, _) -> read(row, sealer))
                .list()
                .stream()
                .filter(Message::written)
                .toList();
    }

    private Question<Message> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.message where circle_id = ? and participant_id = ?",
                (row, _) -> read(row, sealer),
                access.to(CasePart.PREPARATION),
                about(access));
    }

    /** Keeps it; other words are approved anew. False when another version stands than the one that was seen. */
    boolean keep(Access access, MessageForm typed) {
        together.forget(asked(access));
        UUID participant = about(access);
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                                insert into cases.message (circle_id, participant_id, words, reader)
                                select :circle, :participant, :words, :reader
                                where :version <= 0 or exists (select from cases.message
                                    where circle_id = :circle and participant_id = :participant)
                                on conflict (circle_id, participant_id) do update set words = excluded.words,
                                    reader = excluded.reader, approved_at = null, approved_how = null,
                                    version = message.version + 1
                                where message.version = :version
                                """)
                        .param("circle", access.to(CasePart.PREPARATION))
                        .param("participant", participant)
                        .param("words", sealer.seal(WORDS, participant, typed.words()), Types.BINARY)
                        .param("reader", sealer.seal(READER, participant, typed.reader()), Types.BINARY)
                        .param("version", typed.version())
                        .update()
                == 1;
    }

    /** Whose it is says that it may be read out as it stands in this version; false when other words stand by now. */
    boolean approve(Access access, Message.How how, long version) {
        together.forget(asked(access));
        return jdbc.sql("""
                                update cases.message set approved_at = :now, approved_how = :how
                                where circle_id = :circle and participant_id = :participant and version = :version
                                  and words is not null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("how", how.code())
                        .param("circle", access.to(CasePart.PREPARATION))
                        .param("participant", about(access))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static UUID about(Access access) {
        return Objects.requireNonNull(access.subject());
    }

    private static Message read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("participant_id", UUID.class);
        String how = row.getString("approved_how");
        return new Message(
                id,
                sealer.text(WORDS, id, row.getBytes("words")),
                sealer.text(READER, id, row.getBytes("reader")),
                Rows.instant(row.getTimestamp("approved_at")),
                how == null ? null : Message.How.of(how),
                row.getLong("version"));
    }
}
