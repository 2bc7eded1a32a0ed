package org.herstelkring.pyramid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a circle. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Steps {

    private static final String WHAT = "pyramid.step.what";
    private static final String FOR_WHOM = "pyramid.step.for_whom";
    private static final String HOW_FOLLOWED = "pyramid.step.how_followed";

    private final JdbcClient jdbc;
    private final Texts texts;

    Steps(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Plans a step, with its instalments when there is money in parts; the same id twice changes nothing. */
    public void plan(UUID circle, Step step) {
        int added = add(circle, step);
        if (added == 1 && step.cents() != null && step.parts() != null && step.startsOn() != null) {
            Instalments.add(
                    jdbc, circle, step, Instalment.split(step.cents(), step.parts(), step.startsOn(), step.rhythm()));
        }
    }

    /** Puts a step from elsewhere here, with its instalments as they stood. */
    public void bring(UUID circle, Step step, List<Instalment> parts) {
        if (add(circle, step) == 1) Instalments.add(jdbc, circle, step, parts);
    }

    private int add(UUID circle, Step step) {
        Sealer sealer = texts.of(circle);
        return jdbc.sql("""
                        insert into pyramid.step (circle_id, id, owner_id, follower_id, level, pole, what, for_whom,
                            how_followed, due_on, rhythm, starts_on, ends_on, cents, parts, state, origin_id)
                        values (:circle, :id, :owner, :follower, :level, :pole, :what, :forWhom,
                            :howFollowed, :dueOn, :rhythm, :startsOn, :endsOn, :cents, :parts, :state, :origin)
                        on conflict do nothing
                        """)
                .param("circle", circle)
                .param("id", step.id())
                .param("owner", step.owner(), Types.OTHER)
                .param("follower", step.follower(), Types.OTHER)
                .param("level", step.level().number())
                .param("pole", step.pole().code())
                .param("what", sealer.seal(WHAT, step.id(), step.what()))
                .param("forWhom", sealer.seal(FOR_WHOM, step.id(), step.forWhom()), Types.BINARY)
                .param("howFollowed", sealer.seal(HOW_FOLLOWED, step.id(), step.howFollowed()), Types.BINARY)
                .param("dueOn", step.dueOn(), Types.DATE)
                .param("rhythm", step.rhythm().code())
                .param("startsOn", step.startsOn(), Types.DATE)
                .param("endsOn", step.endsOn(), Types.DATE)
                .param("cents", step.cents(), Types.BIGINT)
                .param("parts", step.parts(), Types.INTEGER)
                .param("state", step.state().code())
                .param("origin", step.origin(), Types.OTHER)
                .update();
    }

    /**
     * Writes down anew what was agreed about a step. How it goes stays as it was, except for an idea that is planned or a
     * plan that becomes an idea again, and what was paid stays paid: what is
     * left of the amount is divided over the parts that are left.
     */
    public void revise(UUID circle, Step step) {
        Sealer sealer = texts.of(circle);
        jdbc.sql("""
                        update pyramid.step set owner_id = :owner, follower_id = :follower, level = :level, pole = :pole,
                            what = :what, for_whom = :forWhom, how_followed = :howFollowed, due_on = :dueOn,
                            rhythm = :rhythm, starts_on = :startsOn, ends_on = :endsOn, cents = :cents, parts = :parts,
                            state = case when :state in ('idea', 'chosen') or state in ('idea', 'chosen') then :state
                                when state = 'let-go' then 'planned' else state end, origin_id = :origin,
                            version = version + 1
                        where circle_id = :circle and id = :id
                        """)
                .param("circle", circle)
                .param("id", step.id())
                .param("owner", step.owner(), Types.OTHER)
                .param("follower", step.follower(), Types.OTHER)
                .param("level", step.level().number())
                .param("pole", step.pole().code())
                .param("what", sealer.seal(WHAT, step.id(), step.what()))
                .param("forWhom", sealer.seal(FOR_WHOM, step.id(), step.forWhom()), Types.BINARY)
                .param("howFollowed", sealer.seal(HOW_FOLLOWED, step.id(), step.howFollowed()), Types.BINARY)
                .param("dueOn", step.dueOn(), Types.DATE)
                .param("rhythm", step.rhythm().code())
                .param("startsOn", step.startsOn(), Types.DATE)
                .param("endsOn", step.endsOn(), Types.DATE)
                .param("cents", step.cents(), Types.BIGINT)
                .param("parts", step.parts(), Types.INTEGER)
                .param("origin", step.origin(), Types.OTHER)
                .param("state", step.state().code())
                .update();
        Instalments.revise(jdbc, circle, step);
    }

    /**
     * As {@link #revise}, for whoever owns the step: only on top of the version they saw.
     *
     * @return false when a newer version stands already
     */
    public boolean change(Access access, Step step) {
        int same = jdbc.sql("""
                        select count(*) from (
                            select from pyramid.step where circle_id = ? and id = ? and version = ? for update) found
                        """)
                .params(access.circle(), step.id(), step.version())
                .query(Integer.class)
                .single();
        if (same == 0) return false;
        revise(access.circle(), step);
        return true;
    }

    /** Lets go of every step that is not among these and has not ended. */
    public void letGoAllBut(UUID circle, List<UUID> kept) {
        jdbc.sql("""
                        update pyramid.step set state = 'let-go', version = version + 1
                        where circle_id = ? and not (id = any (?)) and state in ('planned', 'doing', 'moved')
                        """).params(circle, kept.toArray(UUID[]::new)).update();
    }

    /** The steps this access shows, by the day they fall due. */
    public List<Step> of(Access access) {
        return of(access.circle()).stream()
                .filter(step -> access.subject() == null || access.subject().equals(step.owner()))
                .toList();
    }

    /** Under a duty of the house, or where an access to the steps was already opened. */
    public List<Step> of(UUID circle) {
        Sealer sealer = texts.of(circle);
        return jdbc.sql("""
                        select * from pyramid.step where circle_id = ?
                        order by coalesce(due_on, starts_on, ends_on), created_at, id
                        """).param(circle).query((row, n) -> read(row, sealer)).list();
    }

    public Step get(Access access, UUID id) {
        return of(access).stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** Marks how a step goes, and moves its day when another was agreed; false when a newer version stands already. */
    public boolean mark(Access access, Step step, StepState state, @Nullable LocalDate movedTo) {
        return jdbc.sql("""
                                update pyramid.step set state = :state, version = version + 1,
                                    due_on = case when ends_on is null then coalesce(:movedTo, due_on) else due_on end,
                                    ends_on = case when ends_on is null then null else coalesce(:movedTo, ends_on) end
                                where circle_id = :circle and id = :id and version = :version
                                """)
                        .param("state", state.code())
                        .param("movedTo", movedTo, Types.DATE)
                        .param("circle", access.circle())
                        .param("id", step.id())
                        .param("version", step.version())
                        .update()
                == 1;
    }

    private static Step read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        long cents = row.getLong("cents");
        boolean noMoney = row.wasNull();
        int parts = row.getInt("parts");
        boolean atOnce = row.wasNull();
        String rhythm = row.getString("rhythm");
        return new Step(
                id,
                row.getObject("owner_id", UUID.class),
                row.getObject("follower_id", UUID.class),
                Level.of(row.getInt("level")),
                Pole.of(row.getString("pole")),
                sealer.text(WHAT, id, row.getBytes("what")),
                sealer.text(FOR_WHOM, id, row.getBytes("for_whom")),
                sealer.text(HOW_FOLLOWED, id, row.getBytes("how_followed")),
                row.getObject("due_on", LocalDate.class),
                rhythm == null ? Rhythm.ONCE : Rhythm.of(rhythm),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                noMoney ? null : cents,
                atOnce ? null : parts,
                StepState.of(row.getString("state")),
                row.getObject("origin_id", UUID.class),
                row.getLong("version"));
    }
}
