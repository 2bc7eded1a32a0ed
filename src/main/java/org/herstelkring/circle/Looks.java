package org.herstelkring.circle;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at what in a circle, and when. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Looks {

    private final JdbcClient jdbc;
    private final LookRecord record;

    Looks(JdbcClient jdbc, LookRecord record) {
        this.jdbc = jdbc;
        this.record = record;
    }

    /**
     * Looks of one person at one part on one day, taken together; newest first. What is asked for within a minute is one
     * look: a page with pictures asks for each of them.
     *
     * @param about only what is about this member; null for everything
     * @param zone whose days are meant
     */
    public List<Look> of(KeeperRights keeping, @Nullable UUID about, String zone, int most) {
        record.settle();
        return jdbc.sql("""
                        select person_id, part, subject_id, how, count(distinct date_trunc('minute', at)) as times, max(at) as last
                        from circle.look
                        where circle_id = :circle and (cast(:about as uuid) is null or subject_id = :about)
                        group by person_id, part, subject_id, how, (at at time zone :zone)::date
                        order by last desc limit :most
                        """)
                .param("circle", keeping.circle())
                .param("about", about, Types.OTHER)
                .param("zone", zone)
                .param("most", most)
                .query((row, n) -> new Look(
                        row.getObject("person_id", UUID.class),
                        row.getString("part"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("how"),
                        row.getInt("times"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    /**
     * The same, a page at a time: of one person and of one part, or of everybody and everything.
     *
     * @param from how many to pass over
     */
    public List<Look> page(
            KeeperRights keeping, @Nullable UUID person, @Nullable String part, String zone, int from, int most) {
        return jdbc.sql("""
                        select person_id, part, subject_id, how, count(distinct date_trunc('minute', at)) as times, max(at) as last
                        from circle.look
                        where circle_id = :circle and person_id <> :keeper
                          and (cast(:person as uuid) is null or person_id = :person)
                          and (cast(:part as text) is null or part = :part)
                        group by person_id, part, subject_id, how, (at at time zone :zone)::date
                        order by last desc, person_id, part, subject_id, how offset :from limit :most
                        """)
                .param("circle", keeping.circle())
                .param("keeper", keeping.keeper())
                .param("person", person, Types.OTHER)
                .param("part", part, Types.VARCHAR)
                .param("zone", zone)
                .param("from", from)
                .param("most", most)
                .query((row, n) -> new Look(
                        row.getObject("person_id", UUID.class),
                        row.getString("part"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("how"),
                        row.getInt("times"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    /**
     * Days on which others looked at what is about the member this access is narrowed to; newest first.
     *
     * @param zone whose days are meant
     */
    public List<Day> days(Access own, String zone, int most) {
        return jdbc.sql("""
                        select distinct (at at time zone :zone)::date as day, person_id, part, how from circle.look
                        where circle_id = :circle and subject_id = :me and person_id <> :person
                        order by day desc, part, how limit :most
                        """)
                .param("zone", zone)
                .param("circle", own.toAny())
                .param("me", Objects.requireNonNull(own.subject()))
                .param("person", own.person())
                .param("most", most)
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("part"),
                        row.getString("how")))
                .list();
    }

    /**
     * @param part code of the part that was looked at
     * @param how read, contribute, print, export or title
     */
    public record Day(LocalDate day, UUID person, String part, String how) {}

    /** When the acting person last read something in these circles: each part, and each thing in it, once. */
    public List<Last> mine(Inside inside) {
        return jdbc.sql("""
                        select circle_id, part, subject_id, max(at) from circle.look
                        where person_id = ? and how in ('read', 'print', 'export') and circle_id = any (?)
                        group by circle_id, part, subject_id
                        """)
                .params(Acting.someone(), inside.circles().toArray(UUID[]::new))
                .query((row, n) -> new Last(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** @param part code of the part; @param subject the one thing in it that was looked at; null for the whole part */
    public record Last(UUID circle, String part, @Nullable UUID subject, Instant at) {}

    /** Everybody but the keeper who ever looked. */
    public List<UUID> people(KeeperRights keeping) {
        return jdbc.sql("select distinct person_id from circle.look where circle_id = ? and person_id <> ?")
                .params(keeping.circle(), keeping.keeper())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * @param part code of the part that was looked at
     * @param about the member it was about, or null for the whole part
     * @param how read, contribute, print, export or title
     */
    public record Look(UUID person, String part, @Nullable UUID about, String how, int times, Instant last) {}
}
