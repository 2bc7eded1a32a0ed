package org.herstelkring.journey.proposal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.database.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proposals an owner received: they see all of them and answer. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReceivedProposals {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    ReceivedProposals(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Every one there ever was, the oldest first. */
    List<Proposal> all(SpaceAccess own) {
        Sealer sealer = texts.of(own.circle());
        return jdbc.sql("select * from journey.proposal where circle_id = ? order by made_at, id")
                .param(own.circle())
                .query((row, n) -> ProposalRows.read(row, sealer))
                .list();
    }

    /** @param part null for those of every part */
    int count(SpaceAccess own, @Nullable SpacePart part) {
        return jdbc.sql("""
                        select count(*) from journey.proposal
                        where circle_id = :circle and (cast(:part as text) is null or part = :part)
                        """)
                .param("circle", own.circle())
                .param("part", part == null ? null : part.code(), Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    /** What waits for the owner, the oldest first. */
    Question<Proposal> waiting(SpaceAccess own, int most) {
        return asked(own, "state = 'waiting' order by made_at, id limit ?", most);
    }

    /** What the owner answered, the newest first. */
    Question<Proposal> answered(SpaceAccess own, int from, int most) {
        return asked(own, "state <> 'waiting' order by answered_at desc, id offset ? limit ?", from, most);
    }

    private Question<Proposal> asked(SpaceAccess own, String which, Integer... values) {
        Sealer sealer = texts.of(own.circle());
        return Question.of(
                "select * from journey.proposal where circle_id = ? and " + which,
                (row, _) -> ProposalRows.read(row, sealer),
                Stream.concat(Stream.of(own.circle()), Stream.of(values)).toArray());
    }

    /** One of the owner's space; nobody else answers it meanwhile. */
    Optional<Proposal> hold(SpaceAccess own, UUID id) {
        Sealer sealer = texts.of(own.circle());
        return jdbc.sql("select * from journey.proposal where circle_id = ? and id = ? for update")
                .params(own.circle(), id)
                .query((row, n) -> ProposalRows.read(row, sealer))
                .optional();
    }

    void answer(SpaceAccess own, UUID id, ProposalState state, String words) {
        jdbc.sql("""
                        update journey.proposal set state = :state, answered_at = :now, answer = :answer,
                            version = version + 1
                        where circle_id = :circle and id = :id and state = 'waiting'
                        """)
                .param("state", state.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", texts.of(own.circle()).seal(ProposalRows.ANSWER, id, words), Types.BINARY)
                .param("circle", own.circle())
                .param("id", id)
                .update();
    }

    /** The owner weighs again what they let go. */
    void reopen(SpaceAccess own, UUID id) {
        jdbc.sql("""
                        update journey.proposal set state = 'waiting', answered_at = null, answer = null,
                            version = version + 1
                        where circle_id = ? and id = ? and state = 'let-go'
                        """).params(own.circle(), id).update();
    }
}
