package org.herstelkring.cases.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** On record: who got the plan, and who was told of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Copies {

    private static final String WORDS = "cases.telling.words";

    private static final String TELL = """
            insert into cases.telling (circle_id, id, plan_id, thread_id, on_day, words, noted_by, noted_at)
            values (:circle, :id, :plan, :thread, :day, :words, :by, :at) on conflict do nothing
            """;
    private static final String TELL_AGAIN = """
            update cases.telling set on_day = :day, words = :words, noted_by = :by, noted_at = :at
            where circle_id = :circle and id = :id and plan_id = :plan and thread_id = :thread and undone_at is null
            """;

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Clock clock;

    Copies(JdbcClient jdbc, Together together, Texts texts, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** By participant: the newest one that was not undone. */
    public Map<UUID, Copy> of(Access access, UUID plan) {
        Map<UUID, Copy> found = new HashMap<>();
        for (Copy copy : together.ask(asked(access, plan)))
            if (access.subject() == null || access.subject().equals(copy.participant()))
                found.put(copy.participant(), copy);
        return found;
    }

    /** What of earlier versions still has to be handed out: it waits, whatever version holds now. By version. */
    Map<UUID, List<Copy>> stillWaiting(Access access, UUID now) {
        Map<UUID, List<Copy>> found = new HashMap<>();
        jdbc.sql("""
                        select * from cases.copy where circle_id = ? and plan_id <> ? and undone_at is null and done_at is null
                        order by asked_at, id
                        """).params(access.to(CasePart.COPIES), now).query(row -> {
            found.computeIfAbsent(row.getObject("plan_id", UUID.class), _ -> new ArrayList<>())
                    .add(read(row));
        });
        return found;
    }

    private static Copy read(ResultSet row) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new Copy(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                Copy.Way.of(row.getString("way")),
                row.getTimestamp("asked_at").toInstant(),
                done == null ? null : done.toInstant());
    }

    private static Question<Copy> asked(Access access, UUID plan) {
        return Question.of("""
                select * from cases.copy where circle_id = ? and plan_id = ? and undone_at is null
                order by asked_at, id
                """, (row, _) -> read(row), access.to(CasePart.COPIES), plan);
    }

    /** Whether a copy is noted under this id in another way. */
    boolean otherwise(Access access, UUID id, UUID participant, Copy.Way way) {
        return jdbc.sql("""
                        select exists (select from cases.copy
                        where circle_id = ? and id = ? and (participant_id, way) is distinct from (?, ?))
                        """)
                .params(access.to(CasePart.COPIES), id, participant, way.code())
                .query(Boolean.class)
                .single();
    }

    /** Notes a copy; the same id twice notes one. */
    boolean add(Access access, UUID id, UUID plan, UUID participant, Copy.Way way, boolean done) {
        Instant now = clock.instant();
        return jdbc.sql("""
                                insert into cases.copy (circle_id, id, plan_id, participant_id, way, asked_at, done_at, done_by)
                                values (:circle, :id, :plan, :participant, :way, :at, :done, :by)
                                on conflict do nothing
                                """)
                        .param("circle", access.to(CasePart.COPIES))
                        .param("id", id)
                        .param("plan", plan)
                        .param("participant", participant)
                        .param("way", way.code())
                        .param("at", Timestamp.from(now))
                        .param("done", done ? Timestamp.from(now) : null, Types.TIMESTAMP)
                        .param("by", done ? access.person() : null, Types.OTHER)
                        .update()
                == 1;
    }

    void done(Access access, UUID id) {
        found(jdbc.sql("""
                        update cases.copy set done_at = coalesce(done_at, ?), done_by = ?
                        where circle_id = ? and id = ? and undone_at is null
                        """)
                .params(Timestamp.from(clock.instant()), access.person(), access.to(CasePart.COPIES), id)
                .update());
    }

    /** It did not happen after all. */
    void undo(Access access, UUID id) {
        found(jdbc.sql("update cases.copy set undone_at = ? where circle_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), access.to(CasePart.COPIES), id)
                .update());
    }

    /**
     * @param thread who was told, the same through all versions of the plan
     * @param words what is worth remembering of it, or null
     */
    public record Telling(UUID id, UUID thread, LocalDate onDay, String words) {}

    /** By who was told: the newest one that was not undone. */
    public Map<UUID, Telling> tellings(Access access) {
        Map<UUID, Telling> found = new HashMap<>();
        var sealer = texts.of(access);
        jdbc.sql("select * from cases.telling where circle_id = ? and undone_at is null order by noted_at, id")
                .param(access.to(CasePart.COPIES))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID thread = row.getObject("thread_id", UUID.class);
                    found.put(
                            thread,
                            new Telling(
                                    id,
                                    thread,
                                    row.getObject("on_day", LocalDate.class),
                                    sealer.text(WORDS, id, row.getBytes("words"))));
                });
        return found;
    }

    /** Notes that somebody was told; only the form that made the note changes it. */
    MadeOnce told(Access access, UUID plan, Telling one) {
        return MadeOnce.keep(
                () -> write(access, plan, one, TELL),
                () -> one.equals(tellings(access).get(one.thread())),
                () -> write(access, plan, one, TELL_AGAIN));
    }

    private boolean write(Access access, UUID plan, Telling one, String sql) {
        return jdbc.sql(sql)
                        .param("circle", access.to(CasePart.COPIES))
                        .param("id", one.id())
                        .param("plan", plan)
                        .param("thread", one.thread())
                        .param("day", one.onDay())
                        .param("words", texts.of(access).seal(WORDS, one.id(), one.words()), Types.BINARY)
                        .param("by", access.person())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void untold(Access access, UUID id) {
        found(jdbc.sql("update cases.telling set undone_at = ? where circle_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), access.to(CasePart.COPIES), id)
                .update());
    }

    /** Participants who have waiting post in this plan. */
    List<UUID> queue(Access access, UUID plan) {
        return of(access, plan).values().stream()
                .filter(one -> one.way() == Copy.Way.POST && one.waits())
                .map(Copy::participant)
                .toList();
    }

    private static void found(int rows) {
        if (rows == 0) throw new NotHere();
    }
}
