package org.herstelkring.cases.participant;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Texts;
import org.herstelkring.pyramid.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where people sit round the table, and whether they still take part. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Participation {

    private static final String WORDS = "cases.participant.stands_words";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Participants participants;
    private final Steps steps;
    private final Clock clock;

    Participation(JdbcClient jdbc, Texts texts, Participants participants, Steps steps, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.participants = participants;
        this.steps = steps;
        this.clock = clock;
    }

    /** Seats somebody one place earlier or later. */
    void move(Access access, UUID id, boolean earlier) {
        List<UUID> order = new ArrayList<>(
                participants.of(access).stream().map(Participant::id).toList());
        int from = order.indexOf(id);
        int to = earlier ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= order.size()) return;
        Collections.swap(order, from, to);
        for (int seat = 0; seat < order.size(); seat++)
            jdbc.sql("update cases.participant set seat = ? where circle_id = ? and id = ? and seat <> ?")
                    .params(seat, access.to(CasePart.PEOPLE), order.get(seat), seat)
                    .update();
    }

    /** @return false when they had withdrawn already */
    boolean withdraw(Access access, UUID id, String words) {
        return jdbc.sql("""
                                update cases.participant set stands = 'withdrawn', stands_words = :words,
                                    withdrawn_at = :now, version = version + 1
                                where circle_id = :circle and id = :id and stands <> 'withdrawn'
                                """)
                        .param("words", texts.of(access).seal(WORDS, id, words), java.sql.Types.BINARY)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("circle", access.to(CasePart.PEOPLE))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean comeBack(Access access, UUID id) {
        return jdbc.sql("""
                                update cases.participant set stands = 'takes-part', withdrawn_at = null,
                                    version = version + 1
                                where circle_id = ? and id = ? and stands = 'withdrawn'
                                """).params(access.to(CasePart.PEOPLE), id).update() == 1;
    }

    boolean wasInvited(Access access, UUID id) {
        return has("cases.invitation", access, id);
    }

    boolean wasAsked(Access access, UUID id) {
        return has("cases.answer", access, id);
    }

    private boolean has(String table, Access access, UUID id) {
        return jdbc.sql("select exists (select from " + table + " where circle_id = ? and participant_id = ?)")
                .params(access.to(CasePart.PEOPLE), id)
                .query(Boolean.class)
                .single();
    }

    Standing standing(Access access, UUID id) {
        return jdbc.sql("""
                        select stands_words, withdrawn_at,
                            exists (select from cases.invitation where circle_id = :circle and participant_id = :id)
                            or exists (select from cases.preparation where circle_id = :circle and participant_id = :id)
                            or exists (select from cases.message where circle_id = :circle and participant_id = :id)
                            or exists (select from cases.answer where circle_id = :circle and participant_id = :id)
                            or exists (select from cases.talk where circle_id = :circle and participant_id = :id
                                and done_at is not null)
                            as history,
                            exists (select from cases.plan where circle_id = :circle and state = 'sealed') as sealed
                        from cases.participant where circle_id = :circle and id = :id
                        """)
                .param("circle", access.to(CasePart.PEOPLE))
                .param("id", id)
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("withdrawn_at");
                    return new Standing(
                            texts.of(access).text(WORDS, id, row.getBytes("stands_words")),
                            at == null ? null : at.toInstant(),
                            row.getBoolean("history") || row.getBoolean("sealed") && steps.concern(access, id));
                })
                .single();
    }

    /** What somebody was invited to or answered: then they may withdraw, but are not taken out of the case. */
    boolean hasHistory(Access access, UUID id) {
        return standing(access, id).hasHistory();
    }

    /** Takes somebody out who was added by mistake. */
    void remove(Access access, UUID id) {
        UUID circle = access.to(CasePart.PEOPLE);
        jdbc.sql(
                        "update cases.participant set supports = array_remove(supports, ?) where circle_id = ? and ? = any (supports)")
                .params(id, circle, id)
                .update();
        jdbc.sql("update cases.participant set guardian_id = null where circle_id = ? and guardian_id = ?")
                .params(circle, id)
                .update();
        jdbc.sql("delete from cases.agreement where circle_id = ? and (child_id = ? or by_id = ?)")
                .params(circle, id, id)
                .update();
        jdbc.sql(
                        "update cases.guardian set children = array_remove(children, ?), version = version + 1 where circle_id = ? and ? = any (children)")
                .params(id, circle, id)
                .update();
        jdbc.sql("delete from cases.guardian where circle_id = ? and id = ?")
                .params(circle, id)
                .update();
        jdbc.sql("delete from cases.talk where circle_id = ? and participant_id = ?")
                .params(circle, id)
                .update();
        jdbc.sql("delete from cases.addressed where circle_id = ? and participant_id = ?")
                .params(circle, id)
                .update();
        jdbc.sql("delete from cases.contact where circle_id = ? and participant_id = ?")
                .params(circle, id)
                .update();
        jdbc.sql("delete from cases.participant where circle_id = ? and id = ?")
                .params(circle, id)
                .update();
    }

    record Standing(String words, @Nullable Instant withdrawnAt, boolean hasHistory) {}
}
