package org.herstelkring.cases.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.MyCases;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that is promised in somebody's cases, by day: talks they hold, meetings, whom they would call after a stop, what falls
 * due, and who looks back. Only days, hours and counts: nothing of what people said, so nothing is opened.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Promises {

    private static final Comparator<Promise> BY_DAY = Comparator.comparing(Promise::day)
            .thenComparing(one -> one.at() != null)
            .thenComparing(one -> Objects.requireNonNullElse(one.at(), Instant.EPOCH))
            .thenComparing(Promise::kind)
            .thenComparing(Promise::circle);

    private static final String ALL = """
            select 'talk' as kind, circle_id, id as about, starts_at, min(minutes) as minutes, cast(null as date) as day,
                1 as times
            from cases.talk where circle_id = any (:ids) and by_person = :me and done_at is null and cancelled_at is null
              and starts_at >= :since and starts_at < :before group by circle_id, id, starts_at
            union all
            select 'meeting', circle_id, id, starts_at, minutes, null, 1 from cases.meeting
            where circle_id = any (:ids) and status in ('planned', 'invited') and starts_at >= :since and starts_at < :before
            union all
            select 'aftercare', a.circle_id, a.participant_id, null, 0, a.on_day, 1 from cases.aftercare a
            join cases.participant p on p.circle_id = a.circle_id and p.id = a.participant_id and p.stands <> 'withdrawn'
            where a.circle_id = any (:ids) and a.done_at is null and a.on_day >= :from and a.on_day < :until
            union all
            select 'look-back', l.circle_id, null, null, 0, l.ask_on, cast(count(*) as int) from cases.look_back l
            join cases.participant p on p.circle_id = l.circle_id and p.id = l.participant_id and p.stands <> 'withdrawn'
            where l.circle_id = any (:ids) and l.answered_at is null and l.ask_on >= :from and l.ask_on < :until
            group by l.circle_id, l.ask_on
            """;

    private final JdbcClient jdbc;
    private final Steps steps;
    private final ZoneId zone;

    Promises(JdbcClient jdbc, Steps steps, ZoneId zone) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.zone = zone;
    }

    /** @param until the first day after it */
    List<Promise> of(MyCases mine, LocalDate from, LocalDate until) {
        if (mine.ids().isEmpty()) return List.of();
        List<Promise> all = new ArrayList<>(jdbc.sql(ALL)
                .param("ids", mine.ids().toArray(UUID[]::new))
                .param("me", Acting.someone())
                .param("since", Timestamp.from(from.atStartOfDay(zone).toInstant()))
                .param("before", Timestamp.from(until.atStartOfDay(zone).toInstant()))
                .param("from", from)
                .param("until", until)
                .query((row, _) -> read(row))
                .list());
        Set<UUID> closed = mine.files().stream()
                .filter(one -> one.standing().closed())
                .map(CaseFile::id)
                .collect(Collectors.toSet());
        steps.falling(mine.listing(), from, until).stream()
                .filter(one -> !closed.contains(one.circle()))
                .forEach(one -> all.add(
                        new Promise(one.circle(), Promise.Kind.FOLLOW_UP, null, one.day(), null, 0, one.steps())));
        all.sort(BY_DAY);
        return List.copyOf(all);
    }

    private Promise read(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("starts_at");
        return new Promise(
                row.getObject("circle_id", UUID.class),
                Promise.Kind.of(row.getString("kind")),
                row.getObject("about", UUID.class),
                at == null
                        ? row.getObject("day", LocalDate.class)
                        : at.toInstant().atZone(zone).toLocalDate(),
                at == null ? null : at.toInstant(),
                row.getInt("minutes"),
                row.getInt("times"));
    }
}
