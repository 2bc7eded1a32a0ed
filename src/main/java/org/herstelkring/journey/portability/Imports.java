package org.herstelkring.journey.portability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that came in. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Imports {

    private static final String SUMMARY = "journey.arrival.summary";
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    Imports(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Instead of what waited before. */
    void came(SpaceAccess own, UUID id, ImportFile.Summary summary) {
        waiting(own).ifPresent(before -> forget(own, before.id()));
        var now = clock.instant();
        jdbc.sql("insert into journey.arrival (circle_id, id, came_at, ends_at, summary) values (?, ?, ?, ?, ?)")
                .params(
                        own.circle(),
                        id,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(KEPT)),
                        texts.of(own.circle()).sealBytes(SUMMARY, id, Json.KEPT.writeValueAsBytes(summary)))
                .update();
    }

    Optional<ImportFile> waiting(SpaceAccess own) {
        return jdbc.sql(
                        "select * from journey.arrival where circle_id = ? and done_at is null and ends_at > ? order by came_at desc limit 1")
                .params(own.circle(), Timestamp.from(clock.instant()))
                .query((row, n) -> read(own.circle(), row))
                .optional();
    }

    /** It stands in the space now; the file itself goes. */
    void done(SpaceAccess own, UUID id) {
        jdbc.sql("update journey.arrival set done_at = ? where circle_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), own.circle(), id)
                .update();
        pieces(own.circle(), id);
    }

    void forget(SpaceAccess own, UUID id) {
        pieces(own.circle(), id);
        jdbc.sql("delete from journey.arrival where circle_id = ? and id = ?")
                .params(own.circle(), id)
                .update();
    }

    void allGone(SpaceAccess own) {
        jdbc.sql("delete from journey.arrival where circle_id = ?")
                .param(own.circle())
                .update();
    }

    record Past(UUID circle, UUID owner, UUID id) {}

    List<Past> past() {
        return jdbc.sql("""
                        select a.circle_id, s.owner_id, a.id from journey.arrival a
                        join journey.space s on s.circle_id = a.circle_id
                        where a.done_at is null and a.ends_at <= ?
                        """)
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> new Past(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
    }

    private void pieces(UUID circle, UUID id) {
        jdbc.sql("delete from journey.parcel where circle_id = ? and whole_id = ?")
                .params(circle, id)
                .update();
    }

    private ImportFile read(UUID circle, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp done = row.getTimestamp("done_at");
        return new ImportFile(
                id,
                row.getTimestamp("came_at").toInstant(),
                done == null ? null : done.toInstant(),
                Json.KEPT.readValue(
                        texts.of(circle).openBytes(SUMMARY, id, row.getBytes("summary")), ImportFile.Summary.class));
    }
}
