package org.herstelkring.cases.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.shared.LocalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where many cases stand, in one question. Row-level security leaves out what the acting person may not see. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Standings {

    private static final String ALL = """
            with wanted as (select unnest(cast(:ids as uuid[])) as id),
            people as (
                select p.circle_id, count(*) as people,
                    count(*) filter (where 'harmed' = any (p.roles)) as harmed,
                    count(*) filter (where 'responsible' = any (p.roles)) as responsible,
                    count(*) filter (where coalesce(r.willing, 'unknown') = 'unknown') as unprepared,
                    count(*) filter (where p.minor and p.guardian_id is null and c.guardian is null) as guardianless,
                    count(c.bounced_at) as bounced
                from cases.participant p
                left join cases.preparation r on r.circle_id = p.circle_id and r.participant_id = p.id
                left join cases.contact c on c.circle_id = p.circle_id and c.participant_id = p.id
                where p.circle_id = any (:ids) and p.stands <> 'withdrawn'
                group by p.circle_id),
            meetings as (
                select distinct on (m.circle_id) m.circle_id, m.starts_at, m.status,
                    (select count(*) from cases.invitation i where i.circle_id = m.circle_id
                        and i.meeting_id = m.id and i.answer = 'cannot') as cannot
                from cases.meeting m
                where m.circle_id = any (:ids) and m.status <> 'cancelled'
                order by m.circle_id, m.status = 'held', m.starts_at desc),
            talks as (
                select circle_id, count(*) as talks from cases.conversation
                where circle_id = any (:ids) and ended_at is null group by circle_id),
            plans as (
                select distinct on (circle_id) circle_id, id, state from cases.plan
                where circle_id = any (:ids) order by circle_id, number desc),
            answers as (
                select a.circle_id, count(*) filter (where a.outcome = 'open') as open,
                    count(*) filter (where not exists (select from cases.copy c where c.circle_id = a.circle_id
                        and c.plan_id = a.plan_id and c.participant_id = a.participant_id
                        and c.done_at is not null and c.undone_at is null)) as uncopied
                from cases.answer a join plans on plans.circle_id = a.circle_id and plans.id = a.plan_id
                where a.circle_id = any (:ids) and a.outcome <> 'withdrawn'
                group by a.circle_id),
            dues as (
                select s.circle_id, s.id, s.state in ('kept', 'partly', 'not-kept', 'let-go') as ended,
                    coalesce((select min(n.due_on) from pyramid.instalment n where n.circle_id = s.circle_id
                        and n.step_id = s.id and n.paid_on is null),
                        case when s.rhythm is null or s.rhythm in ('once', 'period')
                            then coalesce(s.ends_on, s.due_on) end) as due
                from pyramid.step s where s.circle_id = any (:ids)),
            steps as (
                select circle_id, count(*) as steps, count(*) filter (where not ended) as running,
                    count(*) filter (where not ended and due < :today) as overdue,
                    min(due) filter (where not ended and due >= :today) as next_due
                from dues group by circle_id),
            looks as (
                select circle_id, count(*) as look_backs from cases.look_back
                where circle_id = any (:ids) and answered_at is null and ask_on <= :today group by circle_id),
            codes as (
                select circle_id, count(*) as locked from circle.personal_code
                where circle_id = any (:ids) and locked_until > :now group by circle_id)
            select w.id, i.facts is not null as told, i.fits,
                coalesce(people, 0) as people, coalesce(harmed, 0) as harmed,
                coalesce(responsible, 0) as responsible, coalesce(unprepared, 0) as unprepared,
                coalesce(guardianless, 0) as guardianless, coalesce(bounced, 0) as bounced,
                meetings.starts_at, meetings.status, coalesce(cannot, 0) as cannot, coalesce(talks, 0) as talks,
                plans.state, coalesce(open, 0) as open, coalesce(uncopied, 0) as uncopied,
                coalesce(steps, 0) as steps, coalesce(running, 0) as running, coalesce(overdue, 0) as overdue,
                next_due, coalesce(look_backs, 0) as look_backs, coalesce(locked, 0) as locked
            from wanted w
            left join cases.incident i on i.circle_id = w.id
            left join people on people.circle_id = w.id
            left join meetings on meetings.circle_id = w.id
            left join talks on talks.circle_id = w.id
            left join plans on plans.circle_id = w.id
            left join answers on answers.circle_id = w.id
            left join steps on steps.circle_id = w.id
            left join looks on looks.circle_id = w.id
            left join codes on codes.circle_id = w.id
            """;

    private final JdbcClient jdbc;
    private final LocalClock clock;

    Standings(JdbcClient jdbc, LocalClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<UUID, Standing> of(Collection<UUID> cases) {
        Map<UUID, Standing> found = new HashMap<>();
        if (cases.isEmpty()) return found;
        jdbc.sql(ALL)
                .param("ids", cases.toArray(UUID[]::new))
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), read(row));
                });
        return found;
    }

    private static Standing read(ResultSet row) throws SQLException {
        Timestamp meeting = row.getTimestamp("starts_at");
        return new Standing(
                row.getBoolean("told"),
                row.getString("fits"),
                row.getInt("people"),
                row.getInt("harmed"),
                row.getInt("responsible"),
                row.getInt("unprepared"),
                row.getInt("guardianless"),
                meeting == null ? null : meeting.toInstant(),
                row.getString("status"),
                row.getInt("cannot"),
                row.getInt("talks") > 0,
                row.getString("state"),
                row.getInt("open"),
                row.getInt("uncopied"),
                row.getInt("overdue"),
                row.getObject("next_due", LocalDate.class),
                row.getInt("running"),
                row.getInt("steps"),
                row.getInt("look_backs"),
                row.getInt("bounced"),
                row.getInt("locked"));
    }
}
