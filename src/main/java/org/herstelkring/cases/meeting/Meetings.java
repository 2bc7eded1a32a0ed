package org.herstelkring.cases.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.meeting.Meeting.Purpose;
import org.herstelkring.cases.meeting.Meeting.Status;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Listing;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of a case, the next one first. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Meetings {

    private static final String PLACE = "cases.meeting.place";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    Meetings(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    public List<Meeting> of(Access access) {
        return together.ask(asked(access));
    }

    /** As {@link #of}. */
    public Question<Meeting> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of(
                "select * from cases.meeting where circle_id = ? order by starts_at desc, id",
                (row, _) -> read(row, sealer),
                access.to(CasePart.MEETING, Access.DUTY));
    }

    public Meeting get(Access access, UUID id) {
        return find(access, id).orElseThrow(NotHere::new);
    }

    Optional<Meeting> find(Access access, UUID id) {
        return of(access).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The one that people prepare for now: neither held nor cancelled, and not over; the first of several. */
    public Optional<Meeting> next(Access access) {
        Instant now = clock.instant();
        return of(access).reversed().stream()
                .filter(one -> one.open() && !one.over(now))
                .findFirst();
    }

    /** Plans one; false when something stands under its id. */
    boolean plan(Access access, Meeting one) {
        return jdbc.sql("""
                        insert into cases.meeting
                            (circle_id, id, purpose, starts_at, minutes, zone, place, remind_at, version)
                        values (:circle, :id, :purpose, :starts, :minutes, :zone, :place, :remind, 1)
                        on conflict do nothing
                        """)
                        .param("circle", access.to(CasePart.MEETING))
                        .param("id", one.id())
                        .param("purpose", code(one.purpose()))
                        .param("starts", Timestamp.from(one.startsAt()))
                        .param("minutes", one.minutes())
                        .param("zone", one.zone().getId())
                        .param("place", texts.of(access).seal(PLACE, one.id(), one.place()))
                        .param("remind", stamp(one.remindAt()), Types.TIMESTAMP)
                        .update()
                == 1;
    }

    /** Changes when, where and what for; false when a newer version stands. */
    boolean move(Access access, Meeting one) {
        return jdbc.sql("""
                                update cases.meeting set starts_at = :starts, minutes = :minutes, zone = :zone,
                                    place = :place, remind_at = :remind, reminded_at = null, sequence = :sequence,
                                    purpose = :purpose, version = version + 1
                                where circle_id = :circle and id = :id and version = :version
                                  and status in ('planned', 'invited')
                                """)
                        .param("circle", access.to(CasePart.MEETING))
                        .param("id", one.id())
                        .param("starts", Timestamp.from(one.startsAt()))
                        .param("minutes", one.minutes())
                        .param("zone", one.zone().getId())
                        .param("place", texts.of(access).seal(PLACE, one.id(), one.place()))
                        .param("remind", stamp(one.remindAt()), Types.TIMESTAMP)
                        .param("sequence", one.sequence())
                        .param("purpose", code(one.purpose()))
                        .param("version", one.version())
                        .update()
                == 1;
    }

    /** Whether letters about it name who will be there. */
    boolean names(Access access, UUID id) {
        return jdbc.sql("select names from cases.meeting where circle_id = ? and id = ?")
                .params(access.to(CasePart.MEETING, CasePart.INVITATION, CasePart.CONTACT, Access.DUTY), id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void name(Access access, UUID id, boolean names) {
        jdbc.sql("update cases.meeting set names = ? where circle_id = ? and id = ?")
                .params(names, access.to(CasePart.MEETING), id)
                .update();
    }

    void announced(Access access, UUID id) {
        jdbc.sql("""
                        update cases.meeting set status = 'invited', version = version + 1
                        where circle_id = ? and id = ? and status = 'planned'
                        """)
                .params(access.to(CasePart.MEETING, CasePart.INVITATION), id)
                .update();
    }

    /** False when it was cancelled or held already. */
    boolean cancel(Access access, UUID id) {
        return jdbc.sql("""
                                update cases.meeting set status = 'cancelled', sequence = sequence + 1,
                                    remind_at = null, version = version + 1
                                where circle_id = ? and id = ? and status in ('planned', 'invited')
                                """).params(access.to(CasePart.MEETING), id).update() == 1;
    }

    /** When the newest one that was not called off began, of those that have begun; else the last to come. */
    public Optional<Instant> heldAt(Access access, Instant now) {
        return jdbc.sql("""
                        select starts_at from cases.meeting where circle_id = :circle and status <> 'cancelled'
                        order by (starts_at <= :now) desc, starts_at desc limit 1
                        """)
                .param("circle", access.to(CasePart.PLAN))
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The conversation took place. */
    public void held(Access access, UUID id) {
        jdbc.sql("""
                        update cases.meeting set status = 'held', remind_at = null, version = version + 1
                        where circle_id = ? and id = ? and status in ('planned', 'invited')
                        """).params(access.to(CasePart.MEETING), id).update();
    }

    /** How many other meetings the acting person has in these cases at that time. */
    int overlapping(Meeting one, Listing cases) {
        return jdbc.sql("""
                        select count(*) from cases.meeting
                        where circle_id = any (:cases) and id <> :id and status in ('planned', 'invited')
                          and starts_at < :ends and starts_at + make_interval(mins => minutes) > :starts
                        """)
                .param("cases", cases.circles().toArray(UUID[]::new))
                .param("id", one.id())
                .param("starts", Timestamp.from(one.startsAt()))
                .param("ends", Timestamp.from(one.endsAt()))
                .query(Integer.class)
                .single();
    }

    /** Takes one that has fallen due, so that no other server reminds of it as well. */
    List<Due> takeDue(Duty remind, Collection<Due> except) {
        Acting.require(remind);
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update cases.meeting set reminded_at = :now
                        where (circle_id, id) in (
                            select circle_id, id from cases.meeting
                            where remind_at <= :now and reminded_at is null and status = 'invited'
                              and (circle_id || '/' || id) <> all (:except)
                            order by remind_at limit 1 for update skip locked)
                        returning circle_id, id
                        """)
                .param("now", now)
                .param(
                        "except",
                        except.stream()
                                .map(one -> one.circle() + "/" + one.meeting())
                                .toArray(String[]::new))
                .query((row, n) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    record Due(UUID circle, UUID meeting) {}

    private static Meeting read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Meeting(
                row.getObject("circle_id", UUID.class),
                id,
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                ZoneId.of(row.getString("zone")),
                sealer.text(PLACE, id, row.getBytes("place")),
                row.getInt("sequence"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Rows.instant(row.getTimestamp("remind_at")),
                Rows.instant(row.getTimestamp("reminded_at")),
                row.getLong("version"));
    }

    private static String code(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
