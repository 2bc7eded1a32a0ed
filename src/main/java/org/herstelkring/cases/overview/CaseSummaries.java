package org.herstelkring.cases.overview;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.MyCases;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.intake.Fits;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Listing;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.circle.Sealer;
import org.herstelkring.circle.Texts;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where cases stand, many of them or one with its file, in one question. Row-level security leaves out what the acting person may not see. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CaseSummaries {

    private static final String ALL = """
            with wanted as (select unnest(cast(:ids as uuid[])) as id),
            people as (
                select p.circle_id, count(*) as people,
                    count(*) filter (where coalesce(r.willing, 'unknown') = 'unknown') as unprepared,
                    count(*) filter (where p.minor and p.guardian_id is null and c.guardian is null and not exists (
                        select from cases.guardian g where g.circle_id = p.circle_id and p.id = any (g.children))) as guardianless,
                    count(c.bounced_at) as bounced,
                    array_agg(p.id) filter (where coalesce(r.willing, 'unknown') = 'unknown') as unspoken
                from cases.participant p
                left join cases.preparation r on r.circle_id = p.circle_id and r.participant_id = p.id
                left join cases.contact c on c.circle_id = p.circle_id and c.participant_id = p.id
                where p.circle_id = any (:ids) and p.stands <> 'withdrawn'
                group by p.circle_id),
            roles as (
                select circle_id, array_agg(distinct role) as roles
                from cases.participant, unnest(roles) as role
                where circle_id = any (:ids) and stands <> 'withdrawn' group by circle_id),
            meetings as (
                select distinct on (m.circle_id) m.circle_id, m.id, m.starts_at, m.status from cases.meeting m
                where m.circle_id = any (:ids) and m.status <> 'cancelled'
                order by m.circle_id, m.status = 'held', m.starts_at desc),
            cannots as (
                select i.circle_id, count(*) as cannot, array_agg(i.participant_id order by i.answered_at) as who,
                    array_agg(i.words order by i.answered_at) as said,
                    array_agg(i.proposal order by i.answered_at) as offers
                from meetings m
                join cases.invitation i on i.circle_id = m.circle_id and i.meeting_id = m.id and i.answer = 'cannot'
                join cases.participant p on p.circle_id = i.circle_id and p.id = i.participant_id and p.stands <> 'withdrawn'
                where m.status in ('planned', 'invited')
                group by i.circle_id),
            talks as (
                select circle_id, count(*) as talks from cases.conversation
                where circle_id = any (:ids) and ended_at is null group by circle_id),
            plans as (
                select distinct on (circle_id) circle_id, id, state from cases.plan
                where circle_id = any (:ids) order by circle_id, number desc),
            answers as (
                select a.circle_id,
                    count(*) filter (where plan.id = plans.id and a.outcome = 'open' and p.stands <> 'withdrawn') as open,
                    count(*) filter (where plan.state = 'sealed'
                        and not exists (select from cases.copy c where c.circle_id = a.circle_id
                        and c.plan_id = a.plan_id and c.participant_id = a.participant_id
                        and c.done_at is not null and c.undone_at is null)) as uncopied
                from cases.answer a join plans on plans.circle_id = a.circle_id
                join cases.plan plan on plan.circle_id = a.circle_id and plan.id = a.plan_id
                join cases.participant p on p.circle_id = a.circle_id and p.id = a.participant_id
                where a.circle_id = any (:ids) and a.outcome <> 'withdrawn'
                group by a.circle_id),
            looks as (
                select circle_id, count(*) as look_backs from cases.look_back
                where circle_id = any (:ids) and answered_at is null and ask_on <= :today group by circle_id)
            select w.id, i.facts is not null as told, i.fits,
                coalesce(people, 0) as people, roles.roles, coalesce(unprepared, 0) as unprepared,
                coalesce(guardianless, 0) as guardianless, coalesce(bounced, 0) as bounced,
                meetings.starts_at, meetings.status, coalesce(cannot, 0) as cannot, coalesce(talks, 0) as talks,
                plans.state, coalesce(open, 0) as open, coalesce(uncopied, 0) as uncopied,
                coalesce(look_backs, 0) as look_backs, people.unspoken, who, said, offers,
                meetings.id as meeting, f.*, h.*
            from wanted w
            join cases.case_file f on f.circle_id = w.id and f.circle_id = any (:ids)
            left join cases.happened(cast(:ids as uuid[])) h on h.case_id = w.id
            left join cases.incident i on i.circle_id = w.id
            left join people on people.circle_id = w.id
            left join roles on roles.circle_id = w.id
            left join meetings on meetings.circle_id = w.id
            left join cannots on cannots.circle_id = w.id
            left join talks on talks.circle_id = w.id
            left join plans on plans.circle_id = w.id
            left join answers on answers.circle_id = w.id
            left join looks on looks.circle_id = w.id
            """;

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Steps steps;
    private final PersonalLinks links;
    private final LocalClock clock;

    CaseSummaries(JdbcClient jdbc, Texts texts, Steps steps, PersonalLinks links, LocalClock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.steps = steps;
        this.links = links;
        this.clock = clock;
    }

    public Map<UUID, CaseSummary> of(MyCases cases) {
        return of(cases.listing());
    }

    /** One with its file, and what they said who cannot come; steps are asked for only where a plan was sealed, for they begin with that. */
    Whole of(Access road, Access toInvitations) {
        Listing only = road.listing();
        PersonalLinks.Pending links =
                this.links.pending(only).getOrDefault(road.to(CasePart.ROAD), PersonalLinks.Pending.NONE);
        return jdbc.sql(ALL)
                .param("ids", only.circles().toArray(UUID[]::new))
                .param("today", clock.today())
                .query((row, n) -> {
                    Map<UUID, Steps.Progress> undertaken =
                            row.getBoolean("sealed") ? steps.progress(only, clock.today()) : Map.of();
                    Array unspoken = row.getArray("unspoken");
                    return new Whole(
                            CaseFiles.read(row, texts.of(road)),
                            read(row, undertaken.getOrDefault(road.to(CasePart.ROAD), Steps.Progress.NONE), links),
                            unspoken == null ? Set.of() : Set.of((UUID[]) unspoken.getArray()),
                            cannot(row, toInvitations));
                })
                .optional()
                .orElseThrow(NotHere::new);
    }

    private List<CannotCome> cannot(ResultSet row, Access toInvitations) throws SQLException {
        Array who = row.getArray("who");
        if (who == null) return List.of();
        UUID circle = toInvitations.to(CasePart.INVITATION);
        UUID meeting = row.getObject("meeting", UUID.class);
        UUID[] participants = (UUID[]) who.getArray();
        byte[][] said = (byte[][]) row.getArray("said").getArray();
        byte[][] offers = (byte[][]) row.getArray("offers").getArray();
        Sealer sealer = texts.of(toInvitations);
        List<CannotCome> all = new ArrayList<>();
        for (int at = 0; at < participants.length; at++)
            all.add(new CannotCome(
                    "/cases/" + circle + "/meetings/" + meeting,
                    participants[at],
                    sealer.text("cases.invitation.words", participants[at], said[at]),
                    sealer.text("cases.invitation.proposal", participants[at], offers[at])));
        return all;
    }

    /**
     * @param unspoken those who take part and whom nobody spoke with yet
     * @param cannot who cannot come to the meeting that is to be
     */
    record Whole(CaseFile file, CaseSummary summary, Set<UUID> unspoken, List<CannotCome> cannot) {}

    private Map<UUID, CaseSummary> of(Listing cases) {
        Map<UUID, CaseSummary> found = new HashMap<>();
        if (cases.circles().isEmpty()) return found;
        Map<UUID, Steps.Progress> undertaken = steps.progress(cases, clock.today());
        Map<UUID, PersonalLinks.Pending> pending = links.pending(cases);
        jdbc.sql(ALL)
                .param("ids", cases.circles().toArray(UUID[]::new))
                .param("today", clock.today())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    found.put(
                            id,
                            read(
                                    row,
                                    undertaken.getOrDefault(id, Steps.Progress.NONE),
                                    pending.getOrDefault(id, PersonalLinks.Pending.NONE)));
                });
        return found;
    }

    private static @Nullable Fits fits(@Nullable String chosen) {
        return chosen == null ? null : Fits.kept(chosen);
    }

    private static CaseSummary read(ResultSet row, Steps.Progress undertaken, PersonalLinks.Pending links)
            throws SQLException {
        Timestamp meeting = row.getTimestamp("starts_at");
        return new CaseSummary(
                row.getBoolean("told"),
                fits(row.getString("fits")),
                row.getInt("people"),
                roles(row.getArray("roles")),
                row.getInt("unprepared"),
                row.getInt("guardianless"),
                meeting == null ? null : meeting.toInstant(),
                row.getString("status"),
                row.getInt("cannot"),
                row.getInt("talks") > 0,
                row.getString("state"),
                row.getInt("open"),
                row.getInt("uncopied"),
                undertaken.overdue(),
                undertaken.next(),
                undertaken.running(),
                undertaken.steps(),
                row.getInt("look_backs"),
                row.getInt("bounced"),
                links.locked(),
                links.codeless());
    }

    private static Set<ParticipantRole> roles(@Nullable Array codes) throws SQLException {
        return codes == null
                ? Set.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(ParticipantRole::of)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
