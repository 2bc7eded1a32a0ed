package org.herstelkring.cases.plan;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Last words people wanted to be kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LastWords {

    private static final String WORDS = "cases.last_word.words";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final PlanItems lines;

    LastWords(JdbcClient jdbc, Together together, Texts texts, PlanItems lines) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.lines = lines;
    }

    List<LastWord> of(Access access, UUID plan) {
        return together.ask(asked(access, plan));
    }

    Question<LastWord> asked(Access access, UUID plan) {
        Sealer sealer = texts.of(access);
        return Question.of(
                """
                select * from cases.last_word
                where circle_id = ? and plan_id = ? and removed_at is null order by id
                """,
                (row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new LastWord(
                            id,
                            row.getObject("participant_id", UUID.class),
                            sealer.text(WORDS, id, row.getBytes("words")));
                },
                access.to(CasePart.PLAN, Access.DUTY),
                plan);
    }

    /** Keeps a last word; only the form that made it changes it. */
    MadeOnce keep(Access access, LastWord one) {
        return MadeOnce.keep(
                () -> lines.kept(access, plan -> write(access, plan, one)),
                () -> lines.draft(access).stream()
                        .flatMap(plan -> of(access, plan).stream())
                        .anyMatch(one::equals),
                () -> lines.kept(access, plan -> change(access, plan, one)));
    }

    private int change(Access access, UUID plan, LastWord one) {
        return jdbc.sql("""
                        update cases.last_word set participant_id = :participant, words = :words, version = version + 1
                        where circle_id = :circle and id = :id and plan_id = :plan and removed_at is null
                        """)
                .param("circle", access.to(CasePart.PLAN))
                .param("id", one.id())
                .param("plan", plan)
                .param("participant", one.participant())
                .param("words", texts.of(access).seal(WORDS, one.id(), one.words()), Types.BINARY)
                .update();
    }

    void carryOver(Access access, UUID from, UUID to) {
        for (LastWord one : of(access, from)) {
            write(access, to, new LastWord(Ids.next(), one.participant(), one.words()));
        }
    }

    private int write(Access access, UUID plan, LastWord one) {
        return jdbc.sql("""
                        insert into cases.last_word (circle_id, id, plan_id, participant_id, words)
                        values (:circle, :id, :plan, :participant, :words) on conflict do nothing
                        """)
                .param("circle", access.to(CasePart.PLAN, Access.DUTY))
                .param("id", one.id())
                .param("plan", plan)
                .param("participant", one.participant())
                .param("words", texts.of(access).seal(WORDS, one.id(), one.words()), Types.BINARY)
                .update();
    }
}
