package org.herstelkring.journey.erasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What owners asked to erase. Asking makes sharing stand still at once; undoing lets it run again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PlannedErasures {

    static final Duration REGRET = Duration.ofDays(7);
    private static final String OPEN = " undone_at is null and done_at is null ";

    private final JdbcClient jdbc;
    private final PartErasings erasings;
    private final Clock clock;

    PlannedErasures(JdbcClient jdbc, PartErasings erasings, Clock clock) {
        this.jdbc = jdbc;
        this.erasings = erasings;
        this.clock = clock;
    }

    /** What waits, the whole space first. */
    public List<PlannedErasure> waiting(SpaceAccess own) {
        return jdbc.sql("select * from journey.erasure where circle_id = ? and" + OPEN + "order by part nulls first")
                .param(own.circle())
                .query((row, n) -> read(row))
                .list();
    }

    List<PlannedErasure> done(SpaceAccess own) {
        return jdbc.sql(
                        "select * from journey.erasure where circle_id = ? and done_at is not null order by done_at desc limit 20")
                .param(own.circle())
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether it was asked now; false when it waits already. */
    boolean ask(SpaceAccess own, UUID id, @Nullable SpacePart part) {
        Instant now = clock.instant();
        boolean asked = jdbc.sql("""
                                insert into journey.erasure (circle_id, id, owner_id, part, asked_at, due_at)
                                values (:circle, :id, :owner, :part, :now, :due) on conflict do nothing
                                """)
                        .param("circle", own.circle())
                        .param("id", id)
                        .param("owner", own.owner())
                        .param("part", part == null ? null : part.code(), Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(now.plus(REGRET)))
                        .update()
                == 1;
        still(own);
        return asked;
    }

    void undo(SpaceAccess own, UUID id) {
        int undone = jdbc.sql("update journey.erasure set undone_at = ? where circle_id = ? and id = ? and" + OPEN)
                .params(Timestamp.from(clock.instant()), own.circle(), id)
                .update();
        if (undone == 0) throw new NotHere();
        still(own);
    }

    /** Sharing stands still for exactly what waits to be erased. */
    void still(SpaceAccess own) {
        Set<String> parts = new HashSet<>();
        boolean all = false;
        for (PlannedErasure waits : waiting(own)) {
            List<String> stills = erasings.stills(waits.part());
            all |= stills.isEmpty();
            parts.addAll(stills);
        }
        own.keeping().pause(all ? Set.of(KeeperRights.ALL) : parts);
    }

    /** Under the duty to retain. */
    List<PlannedErasure> due() {
        return jdbc.sql("select * from journey.erasure where due_at <= ? and" + OPEN + "order by part nulls first")
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> read(row))
                .list();
    }

    /** Takes it in hand for this transaction; false when it was undone, or another server has it. */
    boolean claim(SpaceAccess own, PlannedErasure due) {
        return claim(own.circle(), due.id());
    }

    /** As {@link #claim(SpaceAccess, PlannedErasure)}, under the duty to retain: of a whole space. */
    boolean claim(Access duty, PlannedErasure due) {
        return claim(duty.to(Access.DUTY), due.id());
    }

    private boolean claim(UUID circle, UUID id) {
        return jdbc.sql("select true from journey.erasure where circle_id = ? and id = ? and" + OPEN
                        + "for update skip locked")
                .params(circle, id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void did(SpaceAccess own, PlannedErasure due) {
        jdbc.sql("update journey.erasure set done_at = ? where circle_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), own.circle(), due.id())
                .update();
    }

    /** Spaces in which something was taken away before this moment. */
    List<Swept> swept() {
        return jdbc.sql("""
                        select distinct s.circle_id, s.owner_id from journey.leaf l
                        join journey.space s on s.circle_id = l.circle_id where l.removed_at < ?
                        """)
                .param(week())
                .query((row, n) -> new Swept(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    record Swept(UUID circle, UUID owner) {}

    Timestamp week() {
        return Timestamp.from(clock.instant().minus(REGRET));
    }

    private static PlannedErasure read(ResultSet row) throws SQLException {
        String part = row.getString("part");
        Timestamp done = row.getTimestamp("done_at");
        return new PlannedErasure(
                row.getObject("circle_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                part == null ? null : SpacePart.of(part).orElseThrow(),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                done == null ? null : done.toInstant());
    }
}
