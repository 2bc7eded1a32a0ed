package org.herstelkring.cases.readiness;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Outcome;
import org.herstelkring.cases.readiness.Decision.What;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The facilitator's decision to go, to wait, or to take another route, kept with the case. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

    private static final String WORDS = "cases.case_file.ready_words";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final CaseFiles files;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Together together, Texts texts, CaseFiles files, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.files = files;
        this.clock = clock;
    }

    Decision standing(Access road) {
        return together.ask(asked(road)).getFirst();
    }

    /** For {@link #standing}, to be asked with other things. */
    Question<Decision> asked(Access road) {
        UUID circle = road.to(CasePart.ROAD);
        var sealer = texts.of(road);
        return Question.of(
                "select ready, ready_words, ready_at from cases.case_file where circle_id = ?",
                (row, _) -> {
                    String what = row.getString(1);
                    Timestamp at = row.getTimestamp(3);
                    return new Decision(
                            what == null ? null : What.of(what),
                            sealer.text(WORDS, circle, row.getBytes(2)),
                            at == null ? null : at.toInstant());
                },
                circle);
    }

    /** @param unwilling when another route is taken because somebody does not want to take part */
    void decide(Access road, What what, String reason, boolean unwilling) {
        UUID circle = road.to(CasePart.ROAD);
        jdbc.sql("""
                        update cases.case_file set ready = :what, ready_words = :words, ready_at = :at,
                            version = version + 1
                        where circle_id = :circle
                        """)
                .param("what", what.code())
                .param("words", texts.of(road).seal(WORDS, circle, reason), java.sql.Types.BINARY)
                .param("at", Timestamp.from(clock.instant()))
                .param("circle", circle)
                .update();
        if (what == What.OTHER_ROUTE) files.close(road, unwilling ? Outcome.NOT_WILLING : Outcome.OTHER_ROUTE, reason);
    }
}
