package org.herstelkring.cases.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The incident of a case; it is there from the moment the case begins. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Incidents {

    private static final String COLUMN = "cases.incident.";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    Incidents(JdbcClient jdbc, Together together, Texts texts) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param access to the facts of the case */
    public Incident get(Access access) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("select * from cases.incident where circle_id = ?")
                .param(access.to(CasePart.FACTS))
                .query((row, n) -> read(row, sealer))
                .optional()
                .orElseThrow(NotHere::new);
    }

    /** Whether it was written down what happened. */
    public boolean told(Access access) {
        return together.ask(asked(access)).getFirst();
    }

    /** For {@link #told}, to be asked with other things. */
    public Question<Boolean> asked(Access access) {
        return Question.of(
                "select exists (select from cases.incident where circle_id = ? and facts is not null)",
                (row, _) -> row.getBoolean(1),
                access.to(CasePart.FACTS));
    }

    /** What happened, in words; empty when it was not written down. */
    public String facts(Access access) {
        return jdbc.sql("select facts from cases.incident where circle_id = ?")
                .param(access.to(CasePart.FACTS))
                .query((row, n) -> texts.of(access).text(COLUMN + "facts", access.to(CasePart.FACTS), row.getBytes(1)))
                .optional()
                .orElse("");
    }

    /** Keeps what happened and to whom; false when a newer version stands already. */
    public boolean keepFacts(Access access, Incident one) {
        UUID id = access.to(CasePart.FACTS);
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                                update cases.incident set facts = :facts, happened_on = :on, happened_at = :at,
                                    place = :place, harm = :harm, touched = :directly, touched_indirectly = :indirectly,
                                    source = :source, source_words = :sourceWords,
                                    minors = :minors, minors_words = :minorsWords, version = version + 1
                                where circle_id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", one.version())
                        .param("facts", sealer.seal(COLUMN + "facts", id, one.facts()), Types.BINARY)
                        .param("on", one.happenedOn(), Types.DATE)
                        .param("at", one.happenedAt(), Types.TIME)
                        .param("place", sealer.seal(COLUMN + "place", id, one.place()), Types.BINARY)
                        .param("harm", one.harm().stream().map(Harm::code).toArray(String[]::new))
                        .param("directly", sealer.seal(COLUMN + "touched", id, one.directly()), Types.BINARY)
                        .param(
                                "indirectly",
                                sealer.seal(COLUMN + "touched_indirectly", id, one.indirectly()),
                                Types.BINARY)
                        .param("source", code(one.source(), Source::code), Types.VARCHAR)
                        .param("sourceWords", sealer.seal(COLUMN + "source_words", id, one.sourceWords()), Types.BINARY)
                        .param("minors", code(one.minors(), Known::code), Types.VARCHAR)
                        .param("minorsWords", sealer.seal(COLUMN + "minors_words", id, one.minorsWords()), Types.BINARY)
                        .update()
                == 1;
    }

    /** Keeps how it was weighed and which road fits; false when a newer version stands already. */
    public boolean keepFit(Access access, Incident one) {
        UUID id = access.to(CasePart.FACTS);
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                                update cases.incident set seriousness = :seriousness, several = :several,
                                    responsibility = :responsibility, fits = :fits, fits_words = :fitsWords,
                                    urgency = :urgency, urgency_words = :urgencyWords, version = version + 1
                                where circle_id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", one.version())
                        .param("seriousness", code(one.seriousness(), Seriousness::code), Types.VARCHAR)
                        .param("several", code(one.several(), Known::code), Types.VARCHAR)
                        .param("responsibility", code(one.responsibility(), Responsibility::code), Types.VARCHAR)
                        .param("fits", code(one.fits(), Fits::code), Types.VARCHAR)
                        .param("fitsWords", sealer.seal(COLUMN + "fits_words", id, one.fitsWords()), Types.BINARY)
                        .param("urgency", code(one.urgency(), Urgency::code), Types.VARCHAR)
                        .param(
                                "urgencyWords",
                                sealer.seal(COLUMN + "urgency_words", id, one.urgencyWords()),
                                Types.BINARY)
                        .update()
                == 1;
    }

    private static Incident read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("circle_id", UUID.class);
        Text text = column -> sealer.text(COLUMN + column, id, row.getBytes(column));
        return new Incident(
                text.of("facts"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("happened_at", LocalTime.class),
                text.of("place"),
                harm(row.getArray("harm")),
                text.of("touched"),
                text.of("touched_indirectly"),
                chosen(row, "source", Source::of),
                text.of("source_words"),
                chosen(row, "minors", Known::of),
                text.of("minors_words"),
                chosen(row, "seriousness", Seriousness::of),
                chosen(row, "several", Known::of),
                chosen(row, "responsibility", Responsibility::of),
                chosen(row, "fits", Fits::kept),
                text.of("fits_words"),
                chosen(row, "urgency", Urgency::of),
                text.of("urgency_words"),
                row.getLong("version"));
    }

    private static List<Harm> harm(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Harm::of).toList();
    }

    private static <T> @Nullable T chosen(ResultSet row, String column, Function<String, T> of) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : of.apply(code);
    }

    private static <T> @Nullable String code(@Nullable T choice, Function<T, String> code) {
        return choice == null ? null : code.apply(choice);
    }

    private interface Text {
        String of(String column) throws SQLException;
    }
}
