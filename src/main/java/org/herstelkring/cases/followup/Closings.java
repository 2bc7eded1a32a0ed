package org.herstelkring.cases.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Outcome;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the road of a case ended, each time it did, and opening it again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Closings {

    private static final String WHY = "cases.reopening.why";
    private static final String WORDS = "cases.reopening.outcome_words";
    private static final String KEEP_WORDS = "cases.reopening.keep_words";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final CaseFiles files;
    private final Clock clock;

    Closings(JdbcClient jdbc, Texts texts, CaseFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param words what stands beside the outcome now
     * @param before the newest first
     */
    public record Told(String words, List<Reopening> before) {}

    Told told(Access road) {
        UUID id = road.to(CasePart.ROAD);
        Sealer sealer = texts.of(road);
        record Row(String words, List<Reopening> reopening) {}
        List<Row> rows = jdbc.sql("""
                        select f.outcome_words as now_words, r.* from cases.case_file f
                        left join cases.reopening r on r.circle_id = f.circle_id
                        where f.circle_id = ? order by r.at desc, r.id
                        """)
                .param(id)
                .query((row, _) -> new Row(CaseFiles.closingWords(row, sealer, id), reopening(row, sealer)))
                .list();
        return new Told(
                rows.getFirst().words(),
                rows.stream().flatMap(row -> row.reopening().stream()).toList());
    }

    /**
     * Opens the case again, and keeps how it had ended: what closing set is taken back, its day of erasing too, and the
     * questions nobody answered yet. False when another version stands, or it is open.
     */
    boolean reopen(Access road, Access toLookBacks, CaseFile file, String keepWords, String why, long version) {
        UUID id = road.to(CasePart.ROAD);
        String words = files.closingWords(road);
        if (!files.reopen(road, version)) return false;
        UUID reopening = Ids.next();
        Sealer sealer = texts.of(road);
        jdbc.sql("""
                        insert into cases.reopening (circle_id, id, why, outcome, outcome_words, closed_at, keep_until,
                            keep_words, person_id, at)
                        values (:circle, :id, :why, :outcome, :words, :closed, :until, :keep, :person, :at)
                        """)
                .param("circle", id)
                .param("id", reopening)
                .param("why", sealer.seal(WHY, reopening, why))
                .param("outcome", Objects.requireNonNull(file.outcome()).code())
                .param("words", sealer.seal(WORDS, reopening, words), Types.BINARY)
                .param("closed", Timestamp.from(Objects.requireNonNull(file.closedAt())))
                .param("until", file.keepUntil(), Types.DATE)
                .param("keep", sealer.seal(KEEP_WORDS, reopening, keepWords), Types.BINARY)
                .param("person", road.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from cases.look_back where circle_id = ? and answered_at is null")
                .param(toLookBacks.to(CasePart.LOOK_BACK))
                .update();
        return true;
    }

    private static List<Reopening> reopening(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (id == null) return List.of();
        return List.of(new Reopening(
                sealer.text(WHY, id, row.getBytes("why")),
                Outcome.of(row.getString("outcome")),
                sealer.text(WORDS, id, row.getBytes("outcome_words")),
                row.getTimestamp("closed_at").toInstant(),
                row.getObject("keep_until", LocalDate.class),
                sealer.text(KEEP_WORDS, id, row.getBytes("keep_words")),
                row.getTimestamp("at").toInstant()));
    }
}
