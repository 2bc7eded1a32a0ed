package org.herstelkring.cases.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
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

/** The talks beforehand of a case, the first one first. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Talks {

    private static final String PLACE = "cases.talk.place";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    Talks(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.texts = texts;
        this.clock = clock;
    }

    public List<Talk> of(Access access) {
        return joined(together.ask(asked(access)));
    }

    /** For {@link #of}; of an access to one participant those with them alone. */
    public Question<Talk> asked(Access access) {
        Sealer sealer = texts.of(access);
        UUID about = access.subject();
        UUID circle = access.to(CasePart.PREPARATION, Access.DUTY);
        return about == null
                ? Question.of(
                        "select * from cases.talk where circle_id = ? order by starts_at, id, participant_id",
                        (row, _) -> read(row, sealer),
                        circle)
                : Question.of(
                        "select * from cases.talk where circle_id = ? and participant_id = ? order by starts_at, id",
                        (row, _) -> read(row, sealer),
                        circle,
                        about);
    }

    public Talk get(Access access, UUID id) {
        return find(access, id).orElseThrow(NotHere::new);
    }

    Optional<Talk> find(Access access, UUID id) {
        return of(access).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Plans one; false when something stands under its id. */
    boolean plan(Access access, Talk one) {
        if (find(access, one.id()).isPresent()) return false;
        together.forget(asked(access));
        return add(access, one, one.with(), 1) == one.with().size();
    }

    /** Says anew with whom, when and where; false when another version stands, or it is no longer to be held. */
    boolean move(Access access, Talk one) {
        UUID circle = access.to(CasePart.PREPARATION);
        Talk stands = get(access, one.id());
        together.forget(asked(access));
        if (!stands.open() || stands.version() != one.version()) return false;
        boolean moved = change(access, one) == stands.with().size();
        if (!moved) return false;
        jdbc.sql("delete from cases.talk where circle_id = ? and id = ? and participant_id <> all (?)")
                .params(circle, one.id(), one.with().toArray(UUID[]::new))
                .update();
        List<UUID> joining = new ArrayList<>(one.with());
        joining.removeAll(stands.with());
        add(access, one, joining, one.version() + 1);
        return true;
    }

    private int change(Access access, Talk one) {
        return jdbc.sql("""
                        update cases.talk set by_person = :by, starts_at = :starts, minutes = :minutes, zone = :zone,
                            place = :place, remind_at = :remind, reminded_at = null, version = version + 1
                        where circle_id = :circle and id = :id and version = :version
                        """)
                .param("circle", access.to(CasePart.PREPARATION))
                .param("id", one.id())
                .param("by", one.by())
                .param("starts", Timestamp.from(one.startsAt()))
                .param("minutes", one.minutes())
                .param("zone", one.zone().getId())
                .param("place", texts.of(access).seal(PLACE, one.id(), one.place()), Types.BINARY)
                .param("remind", stamp(one.remindAt()), Types.TIMESTAMP)
                .param("version", one.version())
                .update();
    }

    private int add(Access access, Talk one, Collection<UUID> with, long version) {
        int added = 0;
        for (UUID participant : with)
            added += jdbc.sql("""
                            insert into cases.talk (circle_id, id, participant_id, by_person, starts_at, minutes, zone,
                                place, remind_at, version)
                            values (:circle, :id, :participant, :by, :starts, :minutes, :zone, :place, :remind, :version)
                            on conflict do nothing
                            """)
                    .param("circle", access.to(CasePart.PREPARATION))
                    .param("id", one.id())
                    .param("participant", participant)
                    .param("by", one.by())
                    .param("starts", Timestamp.from(one.startsAt()))
                    .param("minutes", one.minutes())
                    .param("zone", one.zone().getId())
                    .param("place", texts.of(access).seal(PLACE, one.id(), one.place()), Types.BINARY)
                    .param("remind", stamp(one.remindAt()), Types.TIMESTAMP)
                    .param("version", version)
                    .update();
        return added;
    }

    /** It was held, or after all not yet. */
    void done(Access access, UUID id, boolean done) {
        mark(access, id, "done_at", done);
    }

    /** It is called off, or after all not. */
    void cancel(Access access, UUID id, boolean off) {
        mark(access, id, "cancelled_at", off);
    }

    private void mark(Access access, UUID id, String column, boolean marked) {
        together.forget(asked(access));
        jdbc.sql("update cases.talk set " + column
                        + " = :at, version = version + 1 where circle_id = :circle and id = :id and (" + column
                        + " is null) = :marked")
                .param("at", marked ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("circle", access.to(CasePart.PREPARATION))
                .param("id", id)
                .param("marked", marked)
                .update();
    }

    /** Takes one talk whose reminder is due, by the first of its rows, so that no other server reminds of it as well. */
    Optional<Due> takeDue(Duty remind, Collection<Due> except) {
        Acting.require(remind);
        return jdbc
                .sql("""
                        update cases.talk set reminded_at = :now
                        where (circle_id, id) = (
                            select circle_id, id from cases.talk t
                            where not exists (select from cases.talk o where o.circle_id = t.circle_id and o.id = t.id
                                and o.participant_id < t.participant_id)
                              and remind_at <= :now and reminded_at is null and done_at is null and cancelled_at is null
                              and (circle_id || '/' || id) <> all (:except)
                            order by remind_at limit 1 for update skip locked)
                        returning circle_id, id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "except",
                        except.stream()
                                .map(one -> one.circle() + "/" + one.talk())
                                .toArray(String[]::new))
                .query((row, _) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .findFirst();
    }

    record Due(UUID circle, UUID talk) {}

    /** Rows of one talk made one. */
    public static List<Talk> joined(List<Talk> rows) {
        Map<UUID, Talk> talks = new LinkedHashMap<>();
        for (Talk row : rows) talks.merge(row.id(), row, Talks::both);
        return List.copyOf(talks.values());
    }

    private static Talk both(Talk one, Talk other) {
        List<UUID> with = new ArrayList<>(one.with());
        with.addAll(other.with());
        return new Talk(
                one.circle(),
                one.id(),
                with,
                one.by(),
                one.startsAt(),
                one.minutes(),
                one.zone(),
                one.place(),
                one.remindAt(),
                one.doneAt(),
                one.cancelledAt(),
                Math.max(one.version(), other.version()));
    }

    /** A row as a talk with one person. */
    public static Talk read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Talk(
                row.getObject("circle_id", UUID.class),
                id,
                List.of(row.getObject("participant_id", UUID.class)),
                row.getObject("by_person", UUID.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                ZoneId.of(row.getString("zone")),
                sealer.text(PLACE, id, row.getBytes("place")),
                Rows.instant(row.getTimestamp("remind_at")),
                Rows.instant(row.getTimestamp("done_at")),
                Rows.instant(row.getTimestamp("cancelled_at")),
                row.getLong("version"));
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
