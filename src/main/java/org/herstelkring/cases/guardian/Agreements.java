package org.herstelkring.cases.guardian;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What guardians and children say before people meet. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Agreements {

    private static final String WORDS = "cases.agreement.words";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    Agreements(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
        this.clock = clock;
    }

    public List<Agreement> of(Access access) {
        return together.ask(asked(access));
    }

    /** For {@link #of}; of an access to one of them what they say themselves. */
    public Question<Agreement> asked(Access access) {
        Sealer sealer = texts.of(access);
        UUID by = access.subject();
        UUID circle = access.to(CasePart.GUARDIAN);
        String all = "select * from cases.agreement where circle_id = ?";
        return by == null
                ? Question.of(all + " order by child_id, by_id", (row, _) -> read(row, sealer), circle)
                : Question.of(all + " and by_id = ? order by child_id", (row, _) -> read(row, sealer), circle, by);
    }

    Optional<Agreement> find(Access access, UUID by, UUID child) {
        return of(access).stream()
                .filter(one -> one.by().equals(by) && one.child().equals(child))
                .findFirst();
    }

    /** Keeps what was said; false when another version stands than the one that was seen. */
    boolean keep(Access access, UUID by, UUID child, AgreementForm said, Agreement.How how) {
        together.forget(asked(access));
        return jdbc.sql("""
                                insert into cases.agreement (circle_id, by_id, child_id, talk, data, how, words, noted_by, said_at)
                                select :circle, :by, :child, :talk, :data, :how, :words, :me, :now
                                where :version = 0 or exists (select from cases.agreement
                                    where circle_id = :circle and by_id = :by and child_id = :child)
                                on conflict (circle_id, by_id, child_id) do update set talk = excluded.talk,
                                    data = excluded.data, how = excluded.how, words = excluded.words,
                                    noted_by = excluded.noted_by, said_at = excluded.said_at, version = agreement.version + 1
                                where agreement.version = :version
                                """)
                        .param("circle", access.to(CasePart.GUARDIAN))
                        .param("by", by)
                        .param("child", child)
                        .param("talk", said.says(said.talk()).code())
                        .param("data", said.says(said.data()).code())
                        .param("how", how.code())
                        .param("words", texts.of(access).seal(WORDS, by, said.words()), Types.BINARY)
                        .param("me", access.person())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("version", said.version())
                        .update()
                == 1;
    }

    private static Agreement read(ResultSet row, Sealer sealer) throws SQLException {
        UUID by = row.getObject("by_id", UUID.class);
        return new Agreement(
                by,
                row.getObject("child_id", UUID.class),
                Says.of(row.getString("talk")),
                Says.of(row.getString("data")),
                Agreement.How.of(row.getString("how")),
                sealer.text(WORDS, by, row.getBytes("words")),
                row.getTimestamp("said_at").toInstant(),
                row.getLong("version"));
    }
}
