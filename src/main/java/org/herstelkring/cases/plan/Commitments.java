package org.herstelkring.cases.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Moved;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The commitments in a plan, in the order people read them. Only a draft can be changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Commitments {

    private static final String WHAT = "cases.commitment.what";
    private static final String SHARES = "cases.commitment.shares";
    private static final String FOR_WHOM = "cases.commitment.for_whom";
    private static final String HOW = "cases.commitment.how_followed";
    private static final String FOLLOWER = "cases.commitment.follower";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Plans plans;
    private final Clock clock;

    Commitments(JdbcClient jdbc, Together together, Texts texts, Plans plans, Clock clock) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.plans = plans;
        this.clock = clock;
    }

    /** Those of one version; where an access to the plan was opened, or under the duty to seal. */
    public List<Commitment> of(Access access, UUID plan) {
        return together.ask(asked(access, plan));
    }

    Question<Commitment> asked(Access access, UUID plan) {
        Sealer sealer = texts.of(access);
        return Question.of("""
                select *, row_number() over (order by place, id) as number from cases.commitment
                where circle_id = ? and plan_id = ? and removed_at is null order by place, id
                """, (row, _) -> read(row, sealer), access.to(CasePart.PLAN, Access.DUTY), plan);
    }

    /** Those of the newest version; none when no plan was begun. */
    public List<Commitment> latest(Access access) {
        return plans.latest(access).map(plan -> of(access, plan.id())).orElse(List.of());
    }

    public Commitment get(Access access, UUID id) {
        return find(access, id).orElseThrow(NotHere::new);
    }

    /** In the newest version. */
    Optional<Commitment> find(Access access, UUID id) {
        return latest(access).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Adds one at the end of the draft, or changes the one that was added by the same form. */
    public MadeOnce add(Access access, Commitment one) {
        Plan plan = plans.draft(access);
        MadeOnce kept = MadeOnce.keep(
                MadeOnce.making(one.version()),
                () -> insert(access, plan.id(), one),
                () -> find(access, one.id()).filter(one::saysTheSame).isPresent(),
                version -> find(access, one.id()).isPresent() && change(access, one, version));
        plans.changed(access);
        return kept;
    }

    boolean insert(Access access, UUID plan, Commitment one) {
        return said(jdbc.sql("""
                                insert into cases.commitment (circle_id, id, plan_id, thread_id, place, what, shares,
                                    jointly, for_whom, rhythm, due_on, starts_on, ends_on, how_followed, follower_kind,
                                    follower_id, follower, level, pole, cents, parts, first_due_on)
                                values (:circle, :id, :plan, :thread,
                                    (select coalesce(max(place), 0) + 1 from cases.commitment
                                        where circle_id = :circle and plan_id = :plan),
                                    :what, :shares, :jointly, :forWhom, :rhythm, :due, :starts, :ends, :how,
                                    :followerKind, :follower, :followerWords, :level, :pole, :cents, :parts, :first)
                                on conflict do nothing
                                """), access, one)
                        .param("plan", plan)
                        .param("thread", one.thread())
                        .update()
                == 1;
    }

    /** Changes one; false when a newer version of it stands already. */
    public boolean change(Access access, Commitment one) {
        return change(access, one, one.version());
    }

    private boolean change(Access access, Commitment one, long version) {
        plans.draft(access);
        boolean changed =
                said(jdbc.sql("""
                                        update cases.commitment set what = :what, shares = :shares,
                                            jointly = :jointly, for_whom = :forWhom, rhythm = :rhythm, due_on = :due,
                                            starts_on = :starts, ends_on = :ends, how_followed = :how,
                                            follower_kind = :followerKind, follower_id = :follower,
                                            follower = :followerWords, level = :level, pole = :pole, cents = :cents,
                                            parts = :parts, first_due_on = :first, version = version + 1
                                        where circle_id = :circle and id = :id and version = :version
                                          and removed_at is null
                                        """), access, one).param("version", version).update() == 1;
        plans.changed(access);
        return changed;
    }

    /** Takes one out of the draft; it can be brought back. */
    public void remove(Access access, UUID id) {
        mark(access, id, Timestamp.from(clock.instant()));
    }

    public void bringBack(Access access, UUID id) {
        mark(access, id, null);
    }

    /** Moves one up (earlier) or down in the order. */
    public void move(Access access, UUID id, boolean up) {
        Plan plan = plans.draft(access);
        List<UUID> before = of(access, plan.id()).stream().map(Commitment::id).toList();
        List<UUID> order = Moved.one(id, before, up);
        if (order.equals(before)) return;
        for (int place = 0; place < order.size(); place++) {
            jdbc.sql("update cases.commitment set place = ? where circle_id = ? and id = ?")
                    .params(place + 1, access.to(CasePart.PLAN, Access.DUTY), order.get(place))
                    .update();
        }
        plans.changed(access);
    }

    /** Takes the commitments of one version over in the next. */
    void carryOver(Access access, UUID from, UUID to) {
        Sealer sealer = texts.of(access);
        List<Commitment> all = jdbc.sql("""
                        select *, 0 as number from cases.commitment
                        where circle_id = ? and plan_id = ? and removed_at is null order by place, id
                        """)
                .params(access.to(CasePart.PLAN, Access.DUTY), from)
                .query((row, n) -> read(row, sealer))
                .list();
        for (Commitment one : all) insert(access, to, one.again(Ids.next()));
    }

    private void mark(Access access, UUID id, @Nullable Timestamp removed) {
        Plan plan = plans.draft(access);
        int found = jdbc.sql("""
                        update cases.commitment set removed_at = :at, version = version + 1
                        where circle_id = :circle and id = :id and plan_id = :plan
                        """)
                .param("at", removed, Types.TIMESTAMP)
                .param("circle", access.to(CasePart.PLAN, Access.DUTY))
                .param("id", id)
                .param("plan", plan.id())
                .update();
        if (found == 0) throw new NotHere();
        plans.changed(access);
    }

    private StatementSpec said(StatementSpec sql, Access access, Commitment one) {
        Sealer sealer = texts.of(access);
        UUID id = one.id();
        return sql.param("circle", access.to(CasePart.PLAN, Access.DUTY))
                .param("id", id)
                .param("what", sealer.seal(WHAT, id, one.what()), Types.BINARY)
                .param("shares", sealed(sealer, one), Types.BINARY)
                .param("jointly", one.jointly())
                .param("forWhom", sealer.seal(FOR_WHOM, id, one.forWhom()), Types.BINARY)
                .param("rhythm", one.rhythm() == null ? null : one.rhythm().code(), Types.VARCHAR)
                .param("due", one.dueOn(), Types.DATE)
                .param("starts", one.startsOn(), Types.DATE)
                .param("ends", one.endsOn(), Types.DATE)
                .param("how", sealer.seal(HOW, id, one.howFollowed()), Types.BINARY)
                .param(
                        "followerKind",
                        one.followedBy() == null ? null : one.followedBy().code(),
                        Types.VARCHAR)
                .param("follower", one.follower(), Types.OTHER)
                .param("followerWords", sealer.seal(FOLLOWER, id, one.followerWords()), Types.BINARY)
                .param("level", one.level() == null ? null : one.level().number(), Types.SMALLINT)
                .param("pole", one.pole() == null ? null : one.pole().code(), Types.VARCHAR)
                .param("cents", one.cents(), Types.BIGINT)
                .param("parts", one.parts(), Types.INTEGER)
                .param("first", one.firstDueOn(), Types.DATE);
    }

    private static Commitment read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String rhythm = row.getString("rhythm");
        String followedBy = row.getString("follower_kind");
        Integer level = row.getObject("level", Integer.class);
        String pole = row.getString("pole");
        return new Commitment(
                id,
                row.getObject("thread_id", UUID.class),
                row.getInt("number"),
                sealer.text(WHAT, id, row.getBytes("what")),
                shares(sealer, id, row.getBytes("shares")),
                row.getBoolean("jointly"),
                sealer.text(FOR_WHOM, id, row.getBytes("for_whom")),
                rhythm == null ? null : Rhythm.of(rhythm),
                row.getObject("due_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                sealer.text(HOW, id, row.getBytes("how_followed")),
                followedBy == null ? null : Commitment.FollowedBy.of(followedBy),
                row.getObject("follower_id", UUID.class),
                sealer.text(FOLLOWER, id, row.getBytes("follower")),
                level == null ? null : Level.of(level),
                pole == null ? null : Pole.of(pole),
                row.getObject("cents", Long.class),
                row.getObject("parts", Integer.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getLong("version"));
    }

    private static byte @Nullable [] sealed(Sealer sealer, Commitment one) {
        return one.shares().isEmpty()
                ? null
                : sealer.sealBytes(SHARES, one.id(), Json.KEPT.writeValueAsBytes(one.shares()));
    }

    private static List<Share> shares(Sealer sealer, UUID id, byte @Nullable [] sealed) {
        return sealed == null
                ? List.of()
                : List.of(Json.KEPT.readValue(sealer.openBytes(SHARES, id, sealed), Share[].class));
    }
}
