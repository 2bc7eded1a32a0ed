package org.herstelkring.journey.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.journey.Space;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proposals: whoever made one sees their own, the owner of the space sees all of them and answers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Proposals {

    private static final String TEXT = "journey.proposal.text";
    private static final String ANSWER = "journey.proposal.answer";
    private static final String FROM = "_from";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    Proposals(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Keeps a new one; the same id twice makes one.
     *
     * @return whether it stands; false when the grant has just ended
     */
    boolean make(Access access, Proposal proposal) {
        int made = jdbc.sql("""
                        insert into journey.proposal (circle_id, id, by_person, part, kind, sort, leaf_id, text, made_at,
                            changed_at)
                        select :circle, :id, :by, :part, :kind, :sort, cast(:leaf as uuid), :text, :now, :now
                        from (select array(select circle.contributable()) as open) mine
                        where :circle || '/' || :part = any (mine.open)
                            or :circle || '/' || :part || '/' || cast(:leaf as uuid) = any (mine.open)
                        on conflict do nothing
                        """)
                .param("circle", access.circle())
                .param("id", proposal.id())
                .param("by", access.person())
                .param("part", access.part().code())
                .param("kind", proposal.kind().code())
                .param("sort", proposal.sort())
                .param("leaf", proposal.leaf(), Types.OTHER)
                .param("text", close(texts.of(access), proposal))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return made == 1 || find(access.circle(), proposal.id()).isPresent();
    }

    /** How many of the acting person's own wait in this circle, this one aside. */
    int waitingBeside(UUID circle, UUID id) {
        return jdbc.sql("""
                        select count(*) from journey.proposal
                        where circle_id = ? and by_person = ? and state = 'waiting' and id <> ?
                        """)
                .params(circle, Acting.someone(), id)
                .query(Integer.class)
                .single();
    }

    /** Says a waiting one in other words; false when it changed, was answered, or may not be changed any more. */
    boolean change(Access access, Proposal proposal) {
        return jdbc.sql("""
                        update journey.proposal set sort = :sort, leaf_id = :leaf, text = :text, changed_at = :now,
                            version = version + 1
                        where circle_id = :circle and id = :id and by_person = :by and state = 'waiting'
                          and version = :version
                          and (:circle || '/' || :part = any (array(select circle.contributable()))
                            or :circle || '/' || :part || '/' || :leaf = any (array(select circle.contributable())))
                        """)
                        .param("sort", proposal.sort())
                        .param("leaf", proposal.leaf(), Types.OTHER)
                        .param("text", close(texts.of(access), proposal))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("circle", access.circle())
                        .param("id", proposal.id())
                        .param("part", access.part().code())
                        .param("by", access.person())
                        .param("version", proposal.version())
                        .update()
                == 1;
    }

    /** Takes back a waiting one; whether it was there. */
    boolean withdraw(UUID circle, UUID id) {
        return jdbc.sql("""
                                delete from journey.proposal
                                where circle_id = ? and id = ? and by_person = ? and state = 'waiting'
                                """).params(circle, id, Acting.someone()).update() == 1;
    }

    /** The acting person's own in this circle, the newest first; waiting ones before answered ones. */
    List<Proposal> mine(UUID circle) {
        Sealer sealer = texts.of(circle);
        return jdbc.sql("""
                        select * from journey.proposal where circle_id = ? and by_person = ?
                        order by state <> 'waiting', coalesce(answered_at, made_at) desc, id limit 200
                        """)
                .params(circle, Acting.someone())
                .query((row, n) -> read(row, sealer))
                .list();
    }

    /** One of the acting person's own; empty too when nothing of the space is shared with them any more. */
    Optional<Proposal> find(UUID circle, UUID id) {
        Sealer sealer = texts.all(List.of(circle)).get(circle);
        if (sealer == null) return Optional.empty();
        return jdbc.sql("select * from journey.proposal where circle_id = ? and id = ? and by_person = ?")
                .params(circle, id, Acting.someone())
                .query((row, n) -> read(row, sealer))
                .optional();
    }

    /** What waits for the owner, the oldest first. */
    List<Proposal> waiting(Space own, int most) {
        Sealer sealer = texts.of(own.circle());
        return jdbc.sql("""
                        select * from journey.proposal where circle_id = ? and state = 'waiting'
                        order by made_at, id limit ?
                        """)
                .params(own.circle(), most)
                .query((row, n) -> read(row, sealer))
                .list();
    }

    /** What the owner answered, the newest first. */
    List<Proposal> answered(Space own, int from, int most) {
        Sealer sealer = texts.of(own.circle());
        return jdbc.sql("""
                        select * from journey.proposal where circle_id = ? and state <> 'waiting'
                        order by answered_at desc, id offset ? limit ?
                        """)
                .params(own.circle(), from, most)
                .query((row, n) -> read(row, sealer))
                .list();
    }

    /** One of the owner's space; nobody else answers it meanwhile. */
    Optional<Proposal> hold(Space own, UUID id) {
        Sealer sealer = texts.of(own.circle());
        return jdbc.sql("select * from journey.proposal where circle_id = ? and id = ? for update")
                .params(own.circle(), id)
                .query((row, n) -> read(row, sealer))
                .optional();
    }

    void answer(Space own, UUID id, ProposalState state, String words) {
        jdbc.sql("""
                        update journey.proposal set state = :state, answered_at = :now, answer = :answer,
                            version = version + 1
                        where circle_id = :circle and id = :id and state = 'waiting'
                        """)
                .param("state", state.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", texts.of(own.circle()).seal(ANSWER, id, words), Types.BINARY)
                .param("circle", own.circle())
                .param("id", id)
                .update();
    }

    /** The owner weighs again what they let go. */
    void reopen(Space own, UUID id) {
        jdbc.sql("""
                        update journey.proposal set state = 'waiting', answered_at = null, answer = null,
                            version = version + 1
                        where circle_id = ? and id = ? and state = 'let-go'
                        """).params(own.circle(), id).update();
    }

    private static byte[] close(Sealer sealer, Proposal proposal) {
        Map<String, String> all = new TreeMap<>(proposal.fields());
        all.put(FROM, proposal.from());
        return sealer.sealBytes(TEXT, proposal.id(), JSON.writeValueAsBytes(all));
    }

    private static Proposal read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, String> fields =
                new HashMap<>(JSON.readValue(sealer.openBytes(TEXT, id, row.getBytes("text")), FIELDS));
        String from = fields.remove(FROM);
        Timestamp answered = row.getTimestamp("answered_at");
        return new Proposal(
                row.getObject("circle_id", UUID.class),
                id,
                row.getObject("by_person", UUID.class),
                from == null ? "" : from,
                SpacePart.of(row.getString("part")).orElseThrow(),
                ProposalKind.of(row.getString("kind")).orElseThrow(),
                row.getString("sort"),
                row.getObject("leaf_id", UUID.class),
                fields,
                ProposalState.of(row.getString("state")),
                row.getTimestamp("made_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                sealer.text(ANSWER, id, row.getBytes("answer")),
                row.getLong("version"));
    }
}
