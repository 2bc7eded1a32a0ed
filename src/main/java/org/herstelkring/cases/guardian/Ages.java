package org.herstelkring.cases.guardian;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.cases.Age;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How old somebody who takes part is. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Ages {

    static final String BORN = "cases.participant.born";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final LocalClock clock;

    Ages(JdbcClient jdbc, Together together, Texts texts, LocalClock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    Age of(Access access, UUID participant) {
        return together.ask(asked(access)).stream()
                .filter(one -> one.participant().equals(participant))
                .map(Of::age)
                .findFirst()
                .orElse(Age.UNKNOWN);
    }

    /** For {@link #of}, to be asked with other things. */
    Question<Of> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select id, born from cases.participant where circle_id = ? and born is not null",
                (row, _) -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Of(id, Age.of(sealer.text(BORN, id, row.getBytes(2))));
                },
                access.to(CasePart.PEOPLE));
    }

    record Of(UUID participant, Age age) {}

    /** Whether they are a minor follows from it; false when another version stands. */
    boolean keep(Access access, UUID participant, Age age, long version) {
        LocalDate today = clock.today();
        Integer years = age.years(today);
        together.forget(asked(access));
        return jdbc.sql("""
                                update cases.participant set born = :born, minor = coalesce(:minor, minor),
                                    guardian_id = case when :minor is false then null else guardian_id end,
                                    version = version + 1
                                where circle_id = :circle and id = :id and version = :version
                                """)
                        .param("born", texts.of(access).seal(BORN, participant, age.kept()), Types.BINARY)
                        .param("minor", years == null ? null : years < Age.ADULT, Types.BOOLEAN)
                        .param("circle", access.to(CasePart.PEOPLE))
                        .param("id", participant)
                        .param("version", version)
                        .update()
                == 1;
    }
}
