package org.herstelkring.cases.conversation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of a case; one goes on at a time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Conversations {

    private static final String WORDS = "cases.conversation_turn.words";

    private final JdbcClient jdbc;
    private final Texts texts;

    Conversations(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** The one that goes on, or else the last one. */
    Optional<Conversation> latest(Access access) {
        return latest(access, "");
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Conversation> hold(Access access) {
        return latest(access, " for update");
    }

    private Optional<Conversation> latest(Access access, String lock) {
        return jdbc.sql("select * from cases.conversation where circle_id = ? order by started_at desc, id desc limit 1"
                        + lock)
                .param(access.to(CasePart.CONVERSATION))
                .query((row, n) -> read(row))
                .optional();
    }

    /** False when one goes on already. */
    boolean begin(Access access, Conversation one) {
        return jdbc.sql("""
                                insert into cases.conversation (circle_id, id, meeting_id, script, cursor, present, lead, started_at)
                                values (:circle, :id, :meeting, :script, :cursor, :present, :lead, :started)
                                on conflict do nothing
                                """)
                        .param("circle", access.to(CasePart.CONVERSATION))
                        .param("id", one.id())
                        .param("meeting", one.meeting(), Types.OTHER)
                        .param("script", one.script())
                        .param("cursor", one.cursor())
                        .param("present", one.present().toArray(UUID[]::new))
                        .param("lead", one.lead(), Types.OTHER)
                        .param("started", Timestamp.from(one.startedAt()))
                        .update()
                == 1;
    }

    /** Who is there was said anew before anything else happened; false when it went on. */
    boolean beginAnew(Access access, Conversation one) {
        return jdbc.sql("""
                                update cases.conversation set cursor = :cursor, present = :present, version = version + 1
                                where circle_id = :circle and id = :id and version = :version
                                """)
                        .param("circle", access.to(CasePart.CONVERSATION))
                        .param("id", one.id())
                        .param("cursor", one.cursor())
                        .param("present", one.present().toArray(UUID[]::new))
                        .param("version", MadeOnce.FIRST)
                        .update()
                == 1;
    }

    /** Keeps how it stands now, and answers it with the version it has from now on. Only after {@link #hold}. */
    Conversation keep(Access access, Conversation one) {
        return one.at(jdbc.sql("""
                        update cases.conversation set cursor = :cursor, visited = :visited, waiting = :waiting,
                            ticks = :ticks, present = :present, away = :away, lead = :lead, standing = :standing, apart = :apart, floor = :floor, timer = :timer,
                            ended_at = :ended, version = version + 1
                        where circle_id = :circle and id = :id returning version
                        """)
                .param("circle", access.to(CasePart.CONVERSATION))
                .param("id", one.id())
                .param("cursor", one.cursor())
                .param("visited", one.visited().toArray(String[]::new))
                .param("waiting", one.waiting().toArray(String[]::new))
                .param("ticks", one.ticks().toArray(String[]::new))
                .param("away", one.away().toArray(UUID[]::new))
                .param("lead", one.lead(), Types.OTHER)
                .param("present", one.present().toArray(UUID[]::new))
                .param("standing", one.standing().code())
                .param("apart", one.apart().toArray(UUID[]::new))
                .param("floor", one.floor(), Types.OTHER)
                .param("timer", one.timer() == null ? null : Timestamp.from(one.timer()), Types.TIMESTAMP)
                .param("ended", one.endedAt() == null ? null : Timestamp.from(one.endedAt()), Types.TIMESTAMP)
                .query(Long.class)
                .single());
    }

    /**
     * Writes down that something happened.
     *
     * @param words why, in the facilitator's words
     */
    void note(Access access, Conversation one, Turn turn, @Nullable UUID participant, @Nullable String words) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into cases.conversation_turn
                            (circle_id, id, conversation_id, person_id, kind, participant_id, cursor, words)
                        values (:circle, :id, :conversation, :person, :kind, :participant, :cursor, :words)
                        """)
                .param("circle", access.to(CasePart.CONVERSATION))
                .param("id", id)
                .param("conversation", one.id())
                .param("person", access.person())
                .param("kind", turn.code())
                .param("participant", participant, Types.OTHER)
                .param("cursor", one.cursor())
                .param("words", texts.of(access).seal(WORDS, id, words), Types.BINARY)
                .update();
    }

    /** What happened to the conversation, oldest first. */
    List<Turn.Noted> noted(Access access, UUID conversation) {
        var sealer = texts.of(access);
        return jdbc.sql("""
                        select id, kind, participant_id, words, at from cases.conversation_turn
                        where circle_id = ? and conversation_id = ? order by at, id
                        """)
                .params(access.to(CasePart.CONVERSATION), conversation)
                .query((row, n) -> new Turn.Noted(
                        Turn.of(row.getString("kind")),
                        row.getObject("participant_id", UUID.class),
                        sealer.text(WORDS, row.getObject("id", UUID.class), row.getBytes("words")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Conversation read(ResultSet row) throws SQLException {
        Timestamp timer = row.getTimestamp("timer");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Conversation(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getString("script"),
                row.getString("cursor"),
                set(row.getArray("visited"), String[].class),
                set(row.getArray("waiting"), String[].class),
                set(row.getArray("ticks"), String[].class),
                set(row.getArray("present"), UUID[].class),
                set(row.getArray("away"), UUID[].class),
                Conversation.Standing.of(row.getString("standing")),
                set(row.getArray("apart"), UUID[].class),
                row.getObject("floor", UUID.class),
                timer == null ? null : timer.toInstant(),
                row.getObject("lead", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("version"));
    }

    private static <T> Set<T> set(Array array, Class<T[]> type) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList(type.cast(array.getArray())));
    }
}
