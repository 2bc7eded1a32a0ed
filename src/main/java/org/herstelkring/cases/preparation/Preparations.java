package org.herstelkring.cases.preparation;

import static org.herstelkring.cases.preparation.Preparation.code;
import static org.herstelkring.cases.preparation.Preparation.of;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.preparation.Preparation.GuardianSays;
import org.herstelkring.cases.preparation.Preparation.Interpreter;
import org.herstelkring.cases.preparation.Preparation.Responsibility;
import org.herstelkring.cases.preparation.Preparation.Willing;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said in preparation, one row for each participant. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Preparations {

    private static final String COLUMN = "cases.preparation.";
    private static final String CHANGE = """
            update cases.preparation set talked_on = :talkedOn, ticks = :ticks, willing = :willing,
                willing_needs = :willingNeeds, responsibility = :responsibility, expectations = :expectations,
                limits = :limits, safety = :safety, brings = :brings, interpreter = :interpreter,
                language_needs = :languageNeeds, guardian_agrees = :guardian, teller = :teller,
                explored = :explored, version = version + 1
            where circle_id = :circle and participant_id = :participant
            """;

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;

    Preparations(JdbcClient jdbc, Together together, Texts texts) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** One participant's preparation; an empty one when nothing was written yet. */
    public Preparation get(Access access, UUID participant) {
        return together.ask(asked(access, participant)).stream().findFirst().orElseGet(() -> blank(participant));
    }

    /** For {@link #get}, to be asked with other things. */
    public Question<Preparation> asked(Access access, UUID participant) {
        return asked(access, participant, "");
    }

    private Question<Preparation> asked(Access access, UUID participant, String lock) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.preparation where circle_id = ? and participant_id = ?" + lock,
                (row, _) -> read(row, sealer),
                access.to(CasePart.PREPARATION),
                participant);
    }

    /** What each of these accesses is about, by participant. */
    public Map<UUID, Preparation> each(List<Access> each) {
        Map<UUID, Preparation> found = new HashMap<>();
        if (each.isEmpty()) return found;
        Access one = each.getFirst();
        Sealer sealer = texts.of(one);
        for (Access own : each) {
            UUID participant = Objects.requireNonNull(own.subject());
            found.put(participant, blank(participant));
        }
        jdbc.sql("select * from cases.preparation where circle_id = ? and participant_id = any (?)")
                .params(
                        one.to(CasePart.PREPARATION),
                        each.stream().map(Access::subject).toArray(UUID[]::new))
                .query((row, n) -> read(row, sealer))
                .list()
                .forEach(read -> found.put(read.participant(), read));
        return found;
    }

    /** Everybody's, for whoever opened the whole part. */
    public Map<UUID, Preparation> all(Access access) {
        Sealer sealer = texts.of(access);
        Map<UUID, Preparation> found = new HashMap<>();
        jdbc.sql("select * from cases.preparation where circle_id = ?")
                .param(access.to(CasePart.PREPARATION))
                .query((row, n) -> read(row, sealer))
                .list()
                .forEach(one -> found.put(one.participant(), one));
        return found;
    }

    /** Lays what was typed over what stands; {@link Stale} when both changed the same words or choice. */
    public Preparation save(
            Access access,
            UUID participant,
            Map<String, String> typed,
            @Nullable String was,
            long version,
            FieldWords words) {
        // A row to hold, of version 0 until it is written below.
        jdbc.sql("""
                        insert into cases.preparation (circle_id, participant_id, version) values (?, ?, 0)
                        on conflict do nothing
                        """).params(access.to(CasePart.PREPARATION), participant).update();
        Preparation stands = together.ask(asked(access, participant, " for update")).stream()
                .findFirst()
                .orElseGet(() -> blank(participant));
        Map<String, String> now = PreparationAnswers.laidOver(stands, typed, was, version, words);
        if (now.equals(PreparationAnswers.fields(stands)) && stands.begun()) return stands;
        Preparation next = PreparationAnswers.read(participant, now, stands.version() + 1);
        write(access, next);
        return next;
    }

    private static Preparation blank(UUID participant) {
        return PreparationAnswers.read(participant, PreparationAnswers.fields(nothing(participant)), 0);
    }

    private void write(Access access, Preparation one) {
        Sealer sealer = texts.of(access);
        UUID id = one.participant();
        TellerWish teller = one.teller();
        jdbc.sql(CHANGE)
                .param("talkedOn", one.talkedOn(), Types.DATE)
                .param("ticks", one.ticks().toArray(String[]::new))
                .param("willing", code(one.willing()))
                .param("willingNeeds", sealer.seal(COLUMN + "willing_needs", id, one.willingNeeds()), Types.BINARY)
                .param("responsibility", code(one.responsibility()))
                .param("expectations", sealer.seal(COLUMN + "expectations", id, one.expectations()), Types.BINARY)
                .param("limits", sealer.seal(COLUMN + "limits", id, one.limits()), Types.BINARY)
                .param("safety", sealer.seal(COLUMN + "safety", id, one.safety()), Types.BINARY)
                .param("brings", sealer.seal(COLUMN + "brings", id, one.brings()), Types.BINARY)
                .param("interpreter", code(one.interpreter()))
                .param("languageNeeds", sealer.seal(COLUMN + "language_needs", id, one.languageNeeds()), Types.BINARY)
                .param("guardian", code(one.guardian()))
                .param("teller", teller == null ? null : teller.code(), Types.VARCHAR)
                .param("explored", sealer.seal(COLUMN + "explored", id, one.explored()), Types.BINARY)
                .param("circle", access.to(CasePart.PREPARATION))
                .param("participant", id)
                .update();
    }

    private static Preparation read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("participant_id", UUID.class);
        String teller = row.getString("teller");
        return new Preparation(
                id,
                row.getObject("talked_on", LocalDate.class),
                new TreeSet<>(Arrays.asList((String[]) row.getArray("ticks").getArray())),
                of(Willing.class, row.getString("willing")),
                sealer.text(COLUMN + "willing_needs", id, row.getBytes("willing_needs")),
                of(Responsibility.class, row.getString("responsibility")),
                sealer.text(COLUMN + "expectations", id, row.getBytes("expectations")),
                sealer.text(COLUMN + "limits", id, row.getBytes("limits")),
                sealer.text(COLUMN + "safety", id, row.getBytes("safety")),
                sealer.text(COLUMN + "brings", id, row.getBytes("brings")),
                of(Interpreter.class, row.getString("interpreter")),
                sealer.text(COLUMN + "language_needs", id, row.getBytes("language_needs")),
                of(GuardianSays.class, row.getString("guardian_agrees")),
                teller == null ? null : TellerWish.of(teller),
                sealer.text(COLUMN + "explored", id, row.getBytes("explored")),
                row.getLong("version"));
    }

    private static Preparation nothing(UUID participant) {
        return new Preparation(
                participant,
                null,
                new TreeSet<>(),
                Willing.UNKNOWN,
                "",
                Responsibility.UNKNOWN,
                "",
                "",
                "",
                "",
                Interpreter.NONE,
                "",
                GuardianSays.UNKNOWN,
                null,
                "",
                0);
    }
}
