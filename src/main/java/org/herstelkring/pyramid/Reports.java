package org.herstelkring.pyramid;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Words about steps, of both sides. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Reports {

    private static final String WORDS = "pyramid.report.words";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    Reports(JdbcClient jdbc, Together together, Texts texts) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Writes a report; the same id twice changes nothing. Tells whether it was new. */
    public boolean write(Access access, Report report) {
        return jdbc.sql("""
                                insert into pyramid.report
                                    (circle_id, id, step_id, by_id, person_id, state, moved_to, words, shown, at)
                                values (:circle, :id, :step, :by, :person, :state, :movedTo, :words, :shown, :at)
                                on conflict do nothing
                                """)
                        .param("circle", access.to(PyramidPart.REPORTS))
                        .param("id", report.id())
                        .param("step", report.step())
                        .param("by", report.by(), Types.OTHER)
                        .param("person", report.person())
                        .param("state", report.state().code())
                        .param("movedTo", report.movedTo(), Types.DATE)
                        .param("words", texts.of(access).seal(WORDS, report.id(), report.words()), Types.BINARY)
                        .param("shown", report.shown())
                        .param("at", Timestamp.from(report.at()))
                        .update()
                == 1;
    }

    /** What was written already under this id. */
    public Optional<Report> find(Access access, UUID id) {
        return together.ask(asked(access)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Says a report of the acting person in other words; false when it is not there, or not theirs. */
    public boolean rewrite(Access access, Report report) {
        return jdbc.sql("""
                                update pyramid.report set state = :state, moved_to = :movedTo, words = :words, shown = :shown
                                where circle_id = :circle and id = :id and step_id = :step and person_id = :person
                                """)
                        .param("circle", access.to(PyramidPart.REPORTS))
                        .param("id", report.id())
                        .param("step", report.step())
                        .param("person", report.person())
                        .param("state", report.state().code())
                        .param("movedTo", report.movedTo(), Types.DATE)
                        .param("words", texts.of(access).seal(WORDS, report.id(), report.words()), Types.BINARY)
                        .param("shown", report.shown())
                        .update()
                == 1;
    }

    /** Whether this report was written already. */
    public boolean has(Access access, UUID id) {
        return jdbc.sql("select exists (select from pyramid.report where circle_id = ? and id = ?)")
                .params(access.to(PyramidPart.REPORTS), id)
                .query(Boolean.class)
                .single();
    }

    /** Takes a report back, as when it was sent by mistake. Tells whether it was there. */
    public boolean takeBack(Access access, UUID id) {
        return jdbc.sql("delete from pyramid.report where circle_id = ? and id = ?")
                        .params(access.to(PyramidPart.REPORTS), id)
                        .update()
                == 1;
    }

    /** Newest first: all of them, or a member's own and those shown to everyone. */
    public List<Report> of(Access access) {
        return together.ask(asked(access)).stream()
                .filter(one -> access.subject() == null || access.subject().equals(one.by()) || one.shown())
                .toList();
    }

    /** For {@link #of}, to be asked with other things. */
    public Question<Report> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                        "select * from pyramid.report where circle_id = ? order by at desc, id",
                        (row, _) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return new Report(
                                    id,
                                    row.getObject("step_id", UUID.class),
                                    row.getObject("by_id", UUID.class),
                                    row.getObject("person_id", UUID.class),
                                    StepState.of(row.getString("state")),
                                    row.getObject("moved_to", LocalDate.class),
                                    sealer.text(WORDS, id, row.getBytes("words")),
                                    row.getBoolean("shown"),
                                    row.getTimestamp("at").toInstant());
                        },
                        access.to(PyramidPart.REPORTS))
                .keptIn(access.memory(), one -> one.words().length());
    }
}
