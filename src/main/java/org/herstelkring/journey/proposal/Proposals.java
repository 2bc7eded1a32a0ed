package org.herstelkring.journey.proposal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.MadeOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's own proposals; what the owner does with them is in {@link ReceivedProposals}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Proposals {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    Proposals(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Keeps a new one, or says it in other words ({@link MadeOnce}). */
    MadeOnce make(Access access, Proposal proposal) {
        return MadeOnce.keep(
                MadeOnce.making(proposal.version()),
                () -> add(access, proposal),
                () -> find(access.to(SpacePart.values()), proposal.id(), texts.of(access))
                        .filter(proposal::saysTheSame)
                        .isPresent(),
                version -> change(access, proposal, version));
    }

    private boolean add(Access access, Proposal proposal) {
        return jdbc.sql("""
                        insert into journey.proposal (circle_id, id, by_person, part, kind, sort, leaf_id, text, made_at,
                            changed_at)
                        select :circle, :id, :by, :part, :kind, :sort, cast(:leaf as uuid), :text, :now, :now
                        from (select array(select journey.proposable()) as open) mine
                        where :circle || '/' || :part = any (mine.open)
                            or :circle || '/' || :part || '/' || cast(:leaf as uuid) = any (mine.open)
                        on conflict do nothing
                        """)
                        .param("circle", access.to(SpacePart.values()))
                        .param("id", proposal.id())
                        .param("by", access.person())
                        .param("part", access.part().code())
                        .param("kind", proposal.kind().code())
                        .param("sort", proposal.sort())
                        .param("leaf", proposal.leaf(), Types.OTHER)
                        .param("text", ProposalRows.close(texts.of(access), proposal))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** How many of the acting person's own wait in this circle, this one aside. */
    int waitingBeside(Access access, UUID id) {
        return jdbc.sql("""
                        select count(*) from journey.proposal
                        where circle_id = ? and by_person = ? and state = 'waiting' and id <> ?
                        """)
                .params(access.to(SpacePart.values()), access.person(), id)
                .query(Integer.class)
                .single();
    }

    /** Says a waiting one in other words; false when it changed, was answered, or may not be changed any more. */
    boolean change(Access access, Proposal proposal) {
        return change(access, proposal, proposal.version());
    }

    private boolean change(Access access, Proposal proposal, long version) {
        return jdbc.sql("""
                        update journey.proposal set sort = :sort, leaf_id = :leaf, text = :text, changed_at = :now,
                            version = version + 1
                        where circle_id = :circle and id = :id and by_person = :by and state = 'waiting'
                          and version = :version
                          and (:circle || '/' || :part = any (array(select journey.proposable()))
                            or :circle || '/' || :part || '/' || :leaf = any (array(select journey.proposable())))
                        """)
                        .param("sort", proposal.sort())
                        .param("leaf", proposal.leaf(), Types.OTHER)
                        .param("text", ProposalRows.close(texts.of(access), proposal))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("circle", access.to(SpacePart.values()))
                        .param("id", proposal.id())
                        .param("part", access.part().code())
                        .param("by", access.person())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes back a waiting one; whether it was there. */
    boolean withdraw(Inside inside, UUID circle, UUID id) {
        return jdbc.sql("""
                                delete from journey.proposal
                                where circle_id = ? and id = ? and by_person = ? and state = 'waiting'
                                """)
                        .params(inside.require(circle), id, Acting.someone())
                        .update()
                == 1;
    }

    /** The acting person's own in this circle, the newest first; waiting ones before answered ones. */
    List<Proposal> mine(Inside inside, UUID circle) {
        Sealer sealer = texts.of(inside.require(circle));
        return jdbc.sql("""
                        select * from journey.proposal where circle_id = ? and by_person = ?
                        order by state <> 'waiting', coalesce(answered_at, made_at) desc, id limit 200
                        """)
                .params(circle, Acting.someone())
                .query((row, n) -> ProposalRows.read(row, sealer))
                .list();
    }

    /** One of the acting person's own; empty too when nothing of the space is shared with them any more. */
    Optional<Proposal> find(Inside inside, UUID circle, UUID id) {
        if (!inside.holds(circle)) return Optional.empty();
        return Optional.ofNullable(texts.all(List.of(circle)).get(circle)).flatMap(sealer -> find(circle, id, sealer));
    }

    private Optional<Proposal> find(UUID circle, UUID id, Sealer sealer) {
        return jdbc.sql("select * from journey.proposal where circle_id = ? and id = ? and by_person = ?")
                .params(circle, id, Acting.someone())
                .query((row, n) -> ProposalRows.read(row, sealer))
                .optional();
    }
}
