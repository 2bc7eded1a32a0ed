package org.herstelkring.cases.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was shown to whom of what will be read out, and what they said of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Accounts {

    private static final String COLUMN = "cases.account.";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
        this.clock = clock;
    }

    /** What was shown last to whom this access is about. */
    Optional<Account> newest(Access own) {
        return together.ask(asked(own)).stream().findFirst();
    }

    /** For {@link #newest}, to be asked with other things. */
    Question<Account> asked(Access own) {
        Sealer sealer = texts.of(own);
        return Question.of(
                """
                select * from cases.account where circle_id = ? and participant_id = ?
                order by shown_at desc, id desc limit 1
                """,
                (row, _) -> read(row, sealer),
                own.to(CasePart.PREPARATION),
                Objects.requireNonNull(own.subject()));
    }

    /** What was shown last to each whom these accesses are about. */
    Map<UUID, Account> each(List<Access> each) {
        Map<UUID, Account> found = new HashMap<>();
        if (each.isEmpty()) return found;
        Access one = each.getFirst();
        Sealer sealer = texts.of(one);
        jdbc.sql("""
                        select distinct on (participant_id) * from cases.account
                        where circle_id = ? and participant_id = any (?) order by participant_id, shown_at desc, id desc
                        """)
                .params(
                        one.to(CasePart.PREPARATION),
                        each.stream().map(Access::subject).toArray(UUID[]::new))
                .query((row, _) -> read(row, sealer))
                .list()
                .forEach(account -> found.put(account.participant(), account));
        return found;
    }

    /** Shows this to whom the access is about. */
    void show(Access about, String facts, List<Owned> owned) {
        UUID id = Ids.next();
        Sealer sealer = texts.of(about);
        jdbc.sql("""
                        insert into cases.account (circle_id, id, participant_id, facts, owned, shown_at)
                        values (:circle, :id, :participant, :facts, :owned, :at)
                        """)
                .param("circle", about.to(CasePart.PREPARATION))
                .param("id", id)
                .param("participant", about.subject())
                .param("facts", sealer.seal(COLUMN + "facts", id, facts), Types.BINARY)
                .param("owned", sealer.seal(COLUMN + "owned", id, Json.KEPT.writeValueAsString(owned)), Types.BINARY)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Keeps what they say of it; false when something else was said since this version. */
    boolean answer(Access about, Account one, Account.Answer answer, String words, long version) {
        together.forget(asked(about));
        return jdbc.sql("""
                                update cases.account set answer = :answer, words = :words, answered_at = :at,
                                    version = version + 1
                                where circle_id = :circle and id = :id and version = :version
                                """)
                        .param("answer", answer.code())
                        .param("words", texts.of(about).seal(COLUMN + "words", one.id(), words), Types.BINARY)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("circle", about.to(CasePart.PREPARATION))
                        .param("id", one.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Account read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String answer = row.getString("answer");
        String owned = sealer.text(COLUMN + "owned", id, row.getBytes("owned"));
        return new Account(
                id,
                row.getObject("participant_id", UUID.class),
                sealer.text(COLUMN + "facts", id, row.getBytes("facts")),
                owned.isEmpty() ? List.of() : List.of(Json.KEPT.readValue(owned, Owned[].class)),
                row.getTimestamp("shown_at").toInstant(),
                answer == null ? null : Account.Answer.of(answer),
                sealer.text(COLUMN + "words", id, row.getBytes("words")),
                row.getLong("version"));
    }
}
