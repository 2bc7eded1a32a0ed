package org.herstelkring.pyramid;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Listing;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
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
    private static final String DISTANCE = "pyramid.step.distance";
    private static final String HOW_FOLLOWED = "pyramid.step.how_followed";

    private final JdbcClient jdbc;
    private final Together together;
    private final Texts texts;
    private final Instalments instalments;

    Steps(JdbcClient jdbc, Together together, Texts texts, Instalments instalments) {
        this.together = together;
        this.jdbc = jdbc;
        this.texts = texts;
        this.instalments = instalments;
    }

    /** Plans a step, with its instalments when there is money in parts; false when one stands under its id. */
    public boolean plan(Access access, Step step) {
        int added = add(access, step);
        if (added == 1 && step.cents() != null && step.parts() != null && step.startsOn() != null) {
            instalments.add(access, step, Instalment.split(step.cents(), step.parts(), step.startsOn(), step.rhythm()));
        }
        return added == 1;
    }

    /** Puts a step from elsewhere here, with its instalments as they stood. */
    public void bring(Access access, Step step, List<Instalment> parts) {
        if (add(access, step) == 1) instalments.add(access, step, parts);
    }

    private int add(Access access, Step step) {
        Sealer sealer = texts.of(access);
        return jdbc.sql("""
                        insert into pyramid.step (circle_id, id, owner_id, together, follower_id, level, pole, what,
                            for_whom, how_followed, due_on, rhythm, starts_on, ends_on, cents, parts, state, origin_id,
                            distance, review_on)
                        values (:circle, :id, :owner, :together, :follower, :level, :pole, :what, :forWhom,
                            :howFollowed, :dueOn, :rhythm, :startsOn, :endsOn, :cents, :parts, :state, :origin,
                            :distance, :review)
                        on conflict do nothing
                        """)
                .param("circle", access.to(PyramidPart.STEPS, Access.DUTY))
                .param("id", step.id())
                .param("owner", step.owner(), Types.OTHER)
                .param("together", step.together().toArray(UUID[]::new))
                .param("distance", sealed(sealer, step), Types.BINARY)
                .param("review", reviewOn(step), Types.DATE)
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
    public void revise(Access access, Step step) {
        Sealer sealer = texts.of(access);
        jdbc.sql("""
                        update pyramid.step set owner_id = :owner, together = :together, follower_id = :follower,
                            level = :level, pole = :pole,
                            what = :what, for_whom = :forWhom, how_followed = :howFollowed, due_on = :dueOn,
                            rhythm = :rhythm, starts_on = :startsOn, ends_on = :endsOn, cents = :cents, parts = :parts,
                            state = case when :state in ('idea', 'chosen') or state in ('idea', 'chosen') then :state
                                when state = 'let-go' then 'planned' else state end, origin_id = :origin,
                            distance = :distance, review_on = :review,
                            version = version + 1
                        where circle_id = :circle and id = :id
                        """)
                .param("circle", access.to(PyramidPart.STEPS, Access.DUTY))
                .param("id", step.id())
                .param("owner", step.owner(), Types.OTHER)
                .param("together", step.together().toArray(UUID[]::new))
                .param("distance", sealed(sealer, step), Types.BINARY)
                .param("review", reviewOn(step), Types.DATE)
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
        instalments.revise(access, step);
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
                .params(access.to(PyramidPart.STEPS, Access.DUTY), step.id(), step.version())
                .query(Integer.class)
                .single();
        if (same == 0) return false;
        revise(access, step);
        return true;
    }

    /** Lets go of every step that is not among these and has not ended. */
    public void letGoAllBut(Access access, List<UUID> kept) {
        jdbc.sql("""
                        update pyramid.step set state = 'let-go', version = version + 1
                        where circle_id = ? and not (id = any (?)) and state in ('planned', 'doing', 'moved')
                        """)
                .params(access.to(PyramidPart.STEPS, Access.DUTY), kept.toArray(UUID[]::new))
                .update();
    }

    /** The steps this access shows, by the day they fall due. */
    public List<Step> of(Access access) {
        return together.ask(asked(access)).stream()
                .filter(one -> access.subject() == null || one.isOf(access.subject()))
                .toList();
    }

    /** For {@link #of}, to be asked with other things. */
    public Question<Step> asked(Access access) {
        Sealer sealer = texts.of(access);
        return Question.of("""
                select * from pyramid.step where circle_id = ?
                order by coalesce(due_on, starts_on, ends_on), created_at, id
                """, (row, _) -> read(row, sealer), access.to(PyramidPart.STEPS, Access.DUTY))
                .keptIn(access.memory(), Step::letters);
    }

    /** Every step this access shows, with the day something of it is waited for. */
    public List<Due> dues(Access access) {
        return together.ask(askedDues(access));
    }

    /** For {@link #dues}, to be asked with other things. */
    public Question<Due> askedDues(Access access) {
        return Question.of(
                """
                select s.id, s.owner_id, s.together, n.cents, s.state in ('kept', 'partly', 'not-kept', 'let-go') as ended,
                    coalesce(n.due_on, case when s.parts is null and coalesce(s.rhythm, 'once') in ('once', 'period')
                        then least(s.review_on, coalesce(s.ends_on, s.due_on)) end) as day
                from pyramid.step s left join lateral (
                    select due_on, cents from pyramid.instalment part
                    where part.circle_id = s.circle_id and part.step_id = s.id and part.paid_on is null
                    order by due_on, number limit 1) n on true
                where s.circle_id = ?
                """,
                (row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        members(row),
                        row.getBoolean("ended") ? null : row.getObject("day", LocalDate.class),
                        row.getObject("cents", Long.class)),
                access.to(PyramidPart.STEPS, Access.DUTY));
    }

    /** The steps that lead to these goals or roles: whoever sees a goal sees its steps. */
    public List<Step> towards(Access goals, Collection<UUID> origins) {
        Sealer sealer = texts.of(goals);
        return jdbc.sql("""
                        select * from pyramid.step where circle_id = ? and origin_id = any (?)
                        order by coalesce(due_on, starts_on, ends_on), created_at, id
                        """)
                .params(goals.toAny(), origins.toArray(UUID[]::new))
                .query((row, n) -> read(row, sealer))
                .list();
    }

    /** What every step of this circle leads to, and nothing of what it says. */
    public List<Origin> origins(Access access) {
        return jdbc.sql("select id, origin_id from pyramid.step where circle_id = ?")
                .param(access.to(PyramidPart.STEPS, Access.DUTY))
                .query((row, n) -> new Origin(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** @param origin the goal or role it leads to, if any */
    public record Origin(UUID step, @Nullable UUID origin) {}

    /** Removes steps for good, with their instalments and what was said about them. */
    public void erase(Access access, Collection<UUID> gone) {
        jdbc.sql("delete from pyramid.step where circle_id = ? and id = any (?)")
                .params(access.to(PyramidPart.STEPS, Access.DUTY), gone.toArray(UUID[]::new))
                .update();
    }

    /** Whether somebody undertakes or follows a step here. */
    public boolean concern(Access access, UUID member) {
        return jdbc.sql("""
                        select exists (select from pyramid.step
                        where circle_id = :circle and (owner_id = :member or follower_id = :member or :member = any (together)))
                        """)
                .param("circle", access.to(PyramidPart.STEPS, Access.DUTY))
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    /** How far the steps of these circles are; a circle without steps is left out. */
    public Map<UUID, Progress> progress(Listing circles, LocalDate today) {
        Map<UUID, Progress> found = new HashMap<>();
        jdbc.sql("""
                        with dues as (
                            select s.circle_id, s.state in ('kept', 'partly', 'not-kept', 'let-go') as ended,
                                coalesce((select min(n.due_on) from pyramid.instalment n where n.circle_id = s.circle_id
                                    and n.step_id = s.id and n.paid_on is null),
                                    case when s.rhythm is null or s.rhythm in ('once', 'period')
                                        then least(s.review_on, coalesce(s.ends_on, s.due_on)) end) as due
                            from pyramid.step s where s.circle_id = any (:circles))
                        select circle_id, count(*) as steps, count(*) filter (where not ended) as running,
                            count(*) filter (where not ended and due < :today) as overdue,
                            min(due) filter (where not ended and due >= :today) as next_due
                        from dues group by circle_id
                        """)
                .param("circles", circles.circles().toArray(UUID[]::new))
                .param("today", today)
                .query(row -> {
                    found.put(
                            row.getObject("circle_id", UUID.class),
                            new Progress(
                                    row.getInt("steps"),
                                    row.getInt("running"),
                                    row.getInt("overdue"),
                                    row.getObject("next_due", LocalDate.class)));
                });
        return found;
    }

    /**
     * How many steps and instalments that still run fall due in these circles, by day; nothing of what they are.
     *
     * @param until the first day after it
     */
    public List<Falling> falling(Listing circles, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        with running as (
                            select * from pyramid.step
                            where circle_id = any (:circles) and state not in ('kept', 'partly', 'not-kept', 'let-go')),
                        falling as (
                            select n.circle_id, n.due_on as day from running s
                            join pyramid.instalment n on n.circle_id = s.circle_id and n.step_id = s.id and n.paid_on is null
                            union all
                            select s.circle_id, coalesce(s.ends_on, s.due_on) from running s
                            where (s.rhythm is null or s.rhythm in ('once', 'period')) and not exists (
                                select from pyramid.instalment n where n.circle_id = s.circle_id and n.step_id = s.id))
                        select circle_id, day, cast(count(*) as int) as steps from falling
                        where day >= :from and day < :until group by circle_id, day order by day, circle_id
                        """)
                .param("circles", circles.circles().toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, _) ->
                        new Falling(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getInt(3)))
                .list();
    }

    /** What falls due in a circle on a day. */
    public record Falling(UUID circle, LocalDate day, int steps) {}

    /**
     * How far the steps of a circle are.
     *
     * @param running how many have not ended
     * @param overdue how many of those have a day that went by
     * @param next the first day to come
     */
    public record Progress(
            int steps, int running, int overdue, @Nullable LocalDate next) {

        public static final Progress NONE = new Progress(0, 0, 0, null);
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
                        .param("circle", access.to(PyramidPart.STEPS, Access.DUTY))
                        .param("id", step.id())
                        .param("version", step.version())
                        .update()
                == 1;
    }

    /** How a distance is kept, and when it is looked at again; false when a newer version stands already. */
    public boolean watch(Access access, Step step, StepState state, @Nullable LocalDate reviewOn) {
        return jdbc.sql("""
                                update pyramid.step set state = :state, review_on = :review, version = version + 1
                                where circle_id = :circle and id = :id and version = :version and distance is not null
                                """)
                        .param("state", state.code())
                        .param("review", reviewOn, Types.DATE)
                        .param("circle", access.to(PyramidPart.STEPS, Access.DUTY))
                        .param("id", step.id())
                        .param("version", step.version())
                        .update()
                == 1;
    }

    /** Marks days on which it happened, and takes marks back; what others marked meanwhile stays. */
    public void happened(Access access, UUID step, Collection<LocalDate> marked, Collection<LocalDate> takenBack) {
        jdbc.sql("""
                        update pyramid.step set happened = array(
                            select distinct day from unnest(happened || cast(:marked as date[])) as day
                            where day <> all (cast(:back as date[])) order by day)
                        where circle_id = :circle and id = :id
                        """)
                .param("marked", array(marked))
                .param("back", array(takenBack))
                .param("circle", access.to(PyramidPart.STEPS))
                .param("id", step)
                .update();
    }

    /** Gives a step its place on the pyramid; false when a newer version stands already. */
    public boolean place(Access access, Step step, Level level, Pole pole) {
        return jdbc.sql("""
                                update pyramid.step set level = ?, pole = ?, version = version + 1
                                where circle_id = ? and id = ? and version = ?
                                """)
                        .params(level.number(), pole.code(), access.to(PyramidPart.STEPS), step.id(), step.version())
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
                members(row),
                distance(sealer, id, row.getBytes("distance"), row.getObject("review_on", LocalDate.class)),
                days(row.getArray("happened")),
                row.getLong("version"));
    }

    private static byte @Nullable [] sealed(Sealer sealer, Step step) {
        Distance kept = step.distance();
        return kept == null
                ? null
                : sealer.sealBytes(
                        DISTANCE,
                        step.id(),
                        Json.KEPT.writeValueAsBytes(new Distance(kept.where(), kept.contact(), null)));
    }

    private static @Nullable LocalDate reviewOn(Step step) {
        return step.distance() == null ? null : step.distance().reviewOn();
    }

    private static @Nullable Distance distance(
            Sealer sealer, UUID id, byte @Nullable [] sealed, @Nullable LocalDate reviewOn) {
        if (sealed == null) return null;
        Distance kept = Json.KEPT.readValue(sealer.openBytes(DISTANCE, id, sealed), Distance.class);
        return new Distance(kept.where(), kept.contact(), reviewOn);
    }

    private static List<UUID> members(ResultSet row) throws SQLException {
        return List.of((UUID[]) row.getArray("together").getArray());
    }

    /** As PostgreSQL writes an array. */
    private static String array(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static List<LocalDate> days(Array days) throws SQLException {
        return Stream.of((Date[]) days.getArray()).map(Date::toLocalDate).toList();
    }
}
