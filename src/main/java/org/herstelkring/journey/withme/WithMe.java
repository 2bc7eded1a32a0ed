package org.herstelkring.journey.withme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Inside;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others share with the acting person, over all spaces in one question. Only what was given counts: a leaf the
 * owner keeps for themselves, took away, or never gave moves no number and no date here.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WithMe {

    private static final String RUNNING = """
            person_id = :me and not own and part like 'space.%'
              and ended_at is null and since <= now() and (until is null or until > now())
            """;

    private static final String GIVEN = """
            with given as (
                select circle_id, part, subject_id, may, since, until from circle.grants where
            """ + RUNNING + """
            ), looked as (
                select circle_id, part, subject_id, max(at) as at from circle.look
                where person_id = :me and how in ('read', 'print', 'export')
                  and circle_id = any (array(select circle_id from given))
                group by circle_id, part, subject_id
            ), seen as (
                select distinct g.circle_id, g.part, l.id, l.changed_at,
                    (select max(k.at) from looked k where k.circle_id = g.circle_id and k.part = g.part
                        and (k.subject_id is null or k.subject_id = l.id)) as at
                from given g
                join journey.leaf l on l.circle_id = g.circle_id and not l.own_only and l.removed_at is null
                    and ((l.part = g.part and (g.subject_id is null or g.subject_id = l.id))
                        or (g.part = 'space.profile' and g.subject_id is null and l.on_profile))
                where l.circle_id = any (array(select circle_id from given))
            ), news as (
                select circle_id, part, max(changed_at) as changed_at,
                    count(*) filter (where at is null or changed_at > at) as fresh
                from seen group by circle_id, part
            )
            select g.circle_id, g.part, bool_or(g.subject_id is null) as whole, bool_or(g.may = 'contribute') as may,
                max(g.since) as since, min(g.until) as until, coalesce(max(n.fresh), 0) as fresh,
                max(n.changed_at) as news,
                exists (select from looked k where k.circle_id = g.circle_id and k.part = g.part) as looked
            from given g left join news n on n.circle_id = g.circle_id and n.part = g.part
            group by g.circle_id, g.part
            """;

    private final JdbcClient jdbc;

    WithMe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that was given, by part. */
    List<GivenPart> all() {
        return jdbc
                .sql(GIVEN)
                .param("me", Acting.someone())
                .query((row, n) -> SpacePart.of(row.getString("part")).map(part -> {
                    try {
                        return read(row, part);
                    } catch (SQLException broken) {
                        throw new IllegalStateException(broken);
                    }
                }))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many of the acting person's proposals wait, and how many were answered, by circle. */
    Map<UUID, Proposed> proposed(Inside inside, Collection<UUID> circles) {
        Map<UUID, Proposed> proposed = new HashMap<>();
        if (circles.isEmpty()) return proposed;
        jdbc.sql("""
                        select circle_id, count(*) filter (where state = 'waiting'), count(*) filter (where state <> 'waiting')
                        from journey.proposal where by_person = ? and circle_id = any (?) group by circle_id
                        """)
                .params(Acting.someone(), circles.stream().filter(inside::holds).toArray(UUID[]::new))
                .query((row, n) ->
                        proposed.put(row.getObject(1, UUID.class), new Proposed(row.getInt(2), row.getInt(3))))
                .list();
        return proposed;
    }

    /** The newest answer to what others can do, as far as it was given. */
    Optional<UUID> othersAnswer(Inside inside, UUID circle) {
        return jdbc.sql("""
                        select id from journey.leaf
                        where circle_id = ? and kind = 'answer' and sort = 'others' and not own_only and removed_at is null
                        order by made_at desc, id desc limit 1
                        """).param(inside.require(circle)).query(UUID.class).optional();
    }

    record Proposed(int waiting, int answered) {

        static final Proposed NONE = new Proposed(0, 0);
    }

    private static GivenPart read(ResultSet row, SpacePart part) throws SQLException {
        return new GivenPart(
                row.getObject("circle_id", UUID.class),
                part,
                row.getBoolean("whole"),
                row.getBoolean("may"),
                row.getTimestamp("since").toInstant(),
                Rows.instant(row.getTimestamp("until")),
                row.getInt("fresh"),
                row.getBoolean("looked"),
                Rows.instant(row.getTimestamp("news")));
    }
}
