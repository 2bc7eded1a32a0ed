package org.herstelkring.journey.portability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What owners asked to take along. A row stays as a record of it when the file is gone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Exports {

    static final Duration KEPT = Duration.ofHours(24);
    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Exports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for everything; while one is being made, no second one is. */
    void ask(SpaceAccess own, UUID id, String language) {
        jdbc.sql("""
                        insert into journey.takeaway (circle_id, id, owner_id, language, asked_at, beat_at)
                        values (:circle, :id, :owner, :language, :now, :now) on conflict do nothing
                        """)
                .param("circle", own.circle())
                .param("id", id)
                .param("owner", own.owner())
                .param("language", language)
                .param("now", now())
                .update();
    }

    /** Newest first. */
    List<Export> of(SpaceAccess own) {
        return jdbc.sql("select * from journey.takeaway where circle_id = ? order by asked_at desc, id limit 20")
                .param(own.circle())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Export> find(SpaceAccess own, UUID id) {
        return jdbc.sql("select * from journey.takeaway where circle_id = ? and id = ?")
                .params(own.circle(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What nobody is at work on: just asked for, or left behind by a server that stopped. */
    List<Export> left() {
        return jdbc.sql("""
                        select * from journey.takeaway where state = 'waiting' or (state = 'working' and beat_at < ?)
                        order by asked_at
                        """)
                .param(Timestamp.from(clock.instant().minus(SILENT)))
                .query((row, n) -> read(row))
                .list();
    }

    List<Export> past() {
        return jdbc.sql("select * from journey.takeaway where state = 'ready' and ends_at <= ?")
                .param(now())
                .query((row, n) -> read(row))
                .list();
    }

    /** Takes it in hand; false when another did. What an earlier attempt left is removed. */
    boolean claim(SpaceAccess own, Export job, UUID worker) {
        boolean mine = jdbc.sql("""
                                update journey.takeaway set state = 'working', worker = :worker, beat_at = :now, done = 0,
                                    tries = tries + 1
                                where circle_id = :circle and id = :id
                                  and (state = 'waiting' or (state = 'working' and beat_at < :silent))
                                """)
                        .param("worker", worker)
                        .param("now", now())
                        .param("silent", Timestamp.from(clock.instant().minus(SILENT)))
                        .param("circle", own.circle())
                        .param("id", job.id())
                        .update()
                == 1;
        if (mine) forget(own, job);
        return mine;
    }

    /** Holds it for this transaction. Throws {@link ExportStopped} when it is no longer this worker's, or no longer there. */
    void hold(SpaceAccess own, Export job, UUID worker) {
        boolean working = jdbc.sql("""
                        select true from journey.takeaway
                        where circle_id = ? and id = ? and worker = ? and state = 'working' for update
                        """)
                .params(own.circle(), job.id(), worker)
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!working) throw new ExportStopped();
    }

    void progress(SpaceAccess own, Export job, UUID worker, int done, int total) {
        int still = jdbc.sql("""
                        update journey.takeaway set done = ?, total = ?, beat_at = ?
                        where circle_id = ? and id = ? and worker = ? and state = 'working'
                        """)
                .params(done, total, now(), own.circle(), job.id(), worker)
                .update();
        if (still == 0) throw new ExportStopped();
    }

    void beat(SpaceAccess own, Export job, UUID worker) {
        jdbc.sql(
                        "update journey.takeaway set beat_at = ? where circle_id = ? and id = ? and worker = ? and state = 'working'")
                .params(now(), own.circle(), job.id(), worker)
                .update();
    }

    void ready(SpaceAccess own, Export job, UUID worker, long bytes) {
        int still = jdbc.sql("""
                        update journey.takeaway set state = 'ready', done = total, bytes = ?, ready_at = ?, ends_at = ?
                        where circle_id = ? and id = ? and worker = ? and state = 'working'
                        """)
                .params(bytes, now(), Timestamp.from(clock.instant().plus(KEPT)), own.circle(), job.id(), worker)
                .update();
        if (still == 0) throw new ExportStopped();
    }

    /** Tried again a few times; then its owner is told that it did not work. */
    void failed(SpaceAccess own, Export job, UUID worker) {
        forget(own, job);
        jdbc.sql("""
                        update journey.takeaway set state = case when tries >= ? then 'failed' else 'waiting' end, beat_at = ?
                        where circle_id = ? and id = ? and worker = ? and state = 'working'
                        """).params(TRIES, now(), own.circle(), job.id(), worker).update();
    }

    /** The file goes, the record stays. */
    void gone(SpaceAccess own, Export job) {
        forget(own, job);
        jdbc.sql(
                        "update journey.takeaway set state = 'gone' where circle_id = ? and id = ? and state in ('ready', 'failed')")
                .params(own.circle(), job.id())
                .update();
    }

    /** None is kept or made any longer, and no piece of a file is. */
    void allGone(SpaceAccess own) {
        jdbc.sql("""
                        update journey.takeaway set state = 'gone'
                        where circle_id = ? and state in ('ready', 'waiting', 'working')
                        """).param(own.circle()).update();
        jdbc.sql("delete from journey.parcel where circle_id = ?")
                .param(own.circle())
                .update();
    }

    /** Put on record before the first byte leaves. */
    Export fetch(SpaceAccess own, UUID id) {
        int there = jdbc.sql("""
                        update journey.takeaway set fetched = fetched + 1, fetched_at = :now
                        where circle_id = :circle and id = :id and state = 'ready' and ends_at > :now
                        """)
                .param("now", now())
                .param("circle", own.circle())
                .param("id", id)
                .update();
        if (there == 0) throw new NotHere();
        return find(own, id).orElseThrow(NotHere::new);
    }

    private void forget(SpaceAccess own, Export job) {
        jdbc.sql("delete from journey.parcel where circle_id = ? and whole_id = ?")
                .params(own.circle(), job.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Export read(ResultSet row) throws SQLException {
        return new Export(
                row.getObject("circle_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("language"),
                Export.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("total"),
                row.getTimestamp("asked_at").toInstant(),
                Rows.instant(row.getTimestamp("ready_at")),
                Rows.instant(row.getTimestamp("ends_at")),
                row.getLong("bytes"),
                row.getInt("fetched"),
                Rows.instant(row.getTimestamp("fetched_at")));
    }
}
