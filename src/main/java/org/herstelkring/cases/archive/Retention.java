package org.herstelkring.cases.archive;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How long a case is kept, and erasing it before that. A week lies between asking and erasing, to think better of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Retention {

    static final int DAYS_OF_REGRET = 7;
    private static final String WORDS = "cases.case_file.keep_words";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final LocalClock clock;
    private final ZoneId zone;
    private final int years;

    Retention(
            JdbcClient jdbc,
            Texts texts,
            LocalClock clock,
            ZoneId zone,
            @Value("${herstelkring.retention.years:5}") int years) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
        this.years = years;
    }

    /** @param road access to the road of the case */
    public Kept of(Access road) {
        UUID id = road.to(CasePart.ROAD);
        return jdbc.sql("""
                        select keep_until, keep_words, closed_at, erasure_asked_at, archived_at
                        from cases.case_file where circle_id = ?
                        """)
                .param(id)
                .query((row, n) -> {
                    Instant closed = Rows.instant(row.getTimestamp("closed_at"));
                    LocalDate until = row.getObject("keep_until", LocalDate.class);
                    LocalDate usual = closed == null
                            ? null
                            : closed.atZone(zone).toLocalDate().plusYears(years);
                    return new Kept(
                            until != null ? until : usual,
                            usual,
                            texts.of(road).text(WORDS, id, row.getBytes("keep_words")),
                            Rows.instant(row.getTimestamp("erasure_asked_at")),
                            Rows.instant(row.getTimestamp("archived_at")),
                            years);
                })
                .optional()
                .orElseThrow(NotHere::new);
    }

    /** Keeps the case until another day, with the reason. */
    void keep(Access road, LocalDate until, String words) {
        UUID id = road.to(CasePart.ROAD);
        jdbc.sql("""
                        update cases.case_file set keep_until = :until, keep_words = :words,
                            erasure_asked_at = null, erasure_asked_by = null, version = version + 1
                        where circle_id = :id
                        """)
                .param("until", until)
                .param("words", texts.of(road).seal(WORDS, id, words), Types.BINARY)
                .param("id", id)
                .update();
    }

    void askErasure(Access road) {
        jdbc.sql("""
                        update cases.case_file set keep_until = :until, erasure_asked_at = :now,
                            erasure_asked_by = :person, version = version + 1
                        where circle_id = :id and erasure_asked_at is null
                        """)
                .param("until", today().plusDays(DAYS_OF_REGRET))
                .param("now", Timestamp.from(clock.instant()))
                .param("person", road.person())
                .param("id", road.to(CasePart.ROAD))
                .update();
    }

    /** Better not: the usual period counts again. */
    void keepAfterAll(Access road) {
        jdbc.sql("""
                        update cases.case_file set keep_until = null, erasure_asked_at = null,
                            erasure_asked_by = null, version = version + 1
                        where circle_id = ? and erasure_asked_at is not null
                        """).param(road.to(CasePart.ROAD)).update();
    }

    void archive(Access road, boolean away) {
        jdbc.sql("update cases.case_file set archived_at = :at, version = version + 1 where circle_id = :id")
                .param("at", away ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("id", road.to(CasePart.ROAD))
                .update();
    }

    LocalDate today() {
        return clock.today();
    }

    /**
     * @param until the last day it is kept; null as long as it is not closed
     * @param usual that day by the usual period
     * @param words why it is another day
     * @param askedAt when somebody asked to erase it
     * @param years the usual period, counted from closing
     */
    public record Kept(
            @Nullable LocalDate until,
            @Nullable LocalDate usual,
            String words,
            @Nullable Instant askedAt,
            @Nullable Instant archivedAt,
            int years) {}
}
