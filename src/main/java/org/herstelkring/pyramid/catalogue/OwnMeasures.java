package org.herstelkring.pyramid.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.NotPersonal;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Measures organisations added. The acting person sees those of the organisations they belong to. */
@Repository
@NotPersonal("measures an organisation added; kept by who facilitates or administers")
@Transactional(propagation = Propagation.MANDATORY)
class OwnMeasures {

    private final JdbcClient jdbc;
    private final Together together;
    private final MeasureEditors keepers;
    private final Clock clock;

    OwnMeasures(JdbcClient jdbc, Together together, MeasureEditors keepers, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** With the withdrawn ones. */
    List<Measure> all() {
        List<UUID> mine = keepers.organisations();
        if (mine.isEmpty()) return List.of();
        Map<UUID, Map<String, Measure.Words>> words = new LinkedHashMap<>();
        Question<Said> said = Question.of(
                "select * from pyramid.measure_words where organisation_id = any (?) order by language <> 'nl', language",
                (row, _) -> new Said(
                        row.getObject("measure_id", UUID.class),
                        row.getString("language"),
                        new Measure.Words(row.getString("title"), row.getString("words"), row.getString("needs"))),
                (Object) mine.toArray(UUID[]::new));
        Question<Measure> bare = Question.of(
                "select * from pyramid.measure where organisation_id = any (?) order by level desc, created_at, id",
                (row, _) -> read(row, Map.of()),
                (Object) mine.toArray(UUID[]::new));
        together.ask(said, bare);
        for (Said one : said.rows())
            words.computeIfAbsent(one.measure(), _ -> new LinkedHashMap<>()).put(one.language(), one.words());
        return bare.rows().stream()
                .map(measure -> measure.with(words.getOrDefault(UUID.fromString(measure.key()), Map.of())))
                .filter(measure -> !measure.words().isEmpty())
                .toList();
    }

    private record Said(UUID measure, String language, Measure.Words words) {}

    Optional<Measure> find(String key) {
        return all().stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    /** Adds one, or changes it ({@link MadeOnce}). False when a newer one stands already. */
    boolean keep(UUID organisation, Measure measure) {
        keepers.check(organisation);
        UUID id = UUID.fromString(measure.key());
        MadeOnce kept = MadeOnce.keepShared(
                measure.version(),
                () -> add(organisation, id, measure) == 1,
                () -> find(measure.key()).filter(measure::saysTheSame).isPresent(),
                version -> change(organisation, id, measure, version) == 1);
        if (!kept.moved()) return kept.stands();
        jdbc.sql("delete from pyramid.measure_words where organisation_id = ? and measure_id = ?")
                .params(organisation, id)
                .update();
        measure.words()
                .forEach((language, said) -> jdbc.sql("""
                                insert into pyramid.measure_words (organisation_id, measure_id, language, title, words, needs)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                        .params(organisation, id, language, said.title(), said.text(), said.needs())
                        .update());
        return true;
    }

    /** Takes it from the shelf: it is found no more, but who chose it before still reads it. */
    void withdraw(UUID organisation, String key) {
        set(organisation, key, Timestamp.from(clock.instant()));
    }

    void putBack(UUID organisation, String key) {
        set(organisation, key, null);
    }

    private void set(UUID organisation, String key, @Nullable Timestamp withdrawn) {
        keepers.check(organisation);
        int rows = jdbc.sql("""
                        update pyramid.measure set withdrawn_at = :at, version = version + 1
                        where organisation_id = :organisation and id = :id
                        """)
                .param("at", withdrawn, Types.TIMESTAMP)
                .param("organisation", organisation)
                .param("id", UUID.fromString(key))
                .update();
        if (rows == 0) throw new NotHere();
    }

    private int add(UUID organisation, UUID id, Measure measure) {
        return tags(jdbc.sql("""
                                insert into pyramid.measure (organisation_id, id, level, pole, for_whom, settings, kinds,
                                    effort, company, form, created_at)
                                values (:organisation, :id, :level, :pole, :forWhom, :settings, :kinds,
                                    :effort, :company, :form, :at)
                                on conflict do nothing
                                """), organisation, id, measure)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private int change(UUID organisation, UUID id, Measure measure, long version) {
        return tags(jdbc.sql("""
                                update pyramid.measure set level = :level, pole = :pole, for_whom = :forWhom,
                                    settings = :settings, kinds = :kinds, effort = :effort, company = :company,
                                    form = :form, version = version + 1
                                where organisation_id = :organisation and id = :id and version = :version
                                """), organisation, id, measure)
                .param("version", version)
                .update();
    }

    private static JdbcClient.StatementSpec tags(
            JdbcClient.StatementSpec sql, UUID organisation, UUID id, Measure measure) {
        return sql.param("organisation", organisation)
                .param("id", id)
                .param("level", measure.level().number())
                .param("pole", measure.pole().code())
                .param("forWhom", codes(measure.forWhom()))
                .param("settings", codes(measure.settings()))
                .param("kinds", codes(measure.kinds()))
                .param("effort", measure.effort().code())
                .param("company", measure.company().code())
                .param("form", measure.form() == null ? null : measure.form().code(), Types.VARCHAR);
    }

    private static String[] codes(List<? extends Tag> tags) {
        return tags.stream().map(Tag::code).toArray(String[]::new);
    }

    private static Measure read(ResultSet row, Map<String, Measure.Words> words) throws SQLException {
        String form = row.getString("form");
        return new Measure(
                row.getString("id"),
                Level.of(row.getInt("level")),
                Pole.of(row.getString("pole")),
                Tag.those(Tag.ForWhom.values(), list(row.getArray("for_whom"))),
                Tag.those(Tag.Setting.values(), list(row.getArray("settings"))),
                Tag.those(Tag.Kind.values(), list(row.getArray("kinds"))),
                Tag.find(Tag.Effort.values(), row.getString("effort")).orElse(Tag.Effort.SOME),
                Tag.find(Tag.Company.values(), row.getString("company")).orElse(Tag.Company.TOGETHER),
                form == null ? null : Tag.find(Tag.BasicForm.values(), form).orElse(null),
                words,
                row.getObject("organisation_id", UUID.class),
                row.getTimestamp("withdrawn_at") != null,
                row.getLong("version"));
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
