package org.herstelkring.journey.withme;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.Looks;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others share with the acting person, over all spaces in a few questions. Only what was given counts: a leaf the
 * owner keeps for themselves, took away, or never gave moves no number and no date here.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WithMe {

    /** What is new in what was given: a leaf by its own grant, by its part, or because it stands on a profile. */
    private static final String NEWS = """
            with given as (
                select * from unnest(cast(:circles as uuid[]), cast(:parts as text[]), cast(:subjects as uuid[]))
                    as given (circle_id, part, subject_id)
            ), looked as (
                select * from unnest(cast(:circles_seen as uuid[]), cast(:parts_seen as text[]),
                    cast(:subjects_seen as uuid[]), cast(:moments as timestamptz[]))
                    as looked (circle_id, part, subject_id, at)
            ), seen as (
                select distinct g.circle_id, g.part, l.id, l.changed_at,
                    (select max(k.at) from looked k where k.circle_id = g.circle_id and k.part = g.part
                        and (k.subject_id is null or k.subject_id = l.id)) as at
                from given g
                join journey.leaf l on l.circle_id = g.circle_id and not l.own_only and l.removed_at is null
                    and ((l.part = g.part and (g.subject_id is null or g.subject_id = l.id))
                        or (g.part = 'space.profile' and g.subject_id is null and l.on_profile))
                where l.circle_id = any (cast(:circles as uuid[]))
            )
            select circle_id, part, max(changed_at) as changed_at,
                count(*) filter (where at is null or changed_at > at) as fresh
            from seen group by circle_id, part
            """;

    private final JdbcClient jdbc;
    private final Circles circles;
    private final Grants grants;
    private final Looks looks;

    WithMe(JdbcClient jdbc, Circles circles, Grants grants, Looks looks) {
        this.jdbc = jdbc;
        this.circles = circles;
        this.grants = grants;
        this.looks = looks;
    }

    private record Of(UUID circle, String part) {}

    private record News(Instant changed, int fresh) {}

    /** Everything that was given, by part. */
    List<GivenPart> all() {
        Map<Of, List<Grants.ToMe>> given = grants.toMe().stream()
                .filter(one -> SpacePart.of(one.part()).isPresent())
                .collect(Collectors.groupingBy(
                        one -> new Of(one.circle(), one.part()), LinkedHashMap::new, Collectors.toList()));
        if (given.isEmpty()) return List.of();
        List<Looks.Last> looked = looks.mine(
                circles.inside(given.keySet().stream().map(Of::circle).collect(Collectors.toSet())));
        Set<Of> seen =
                looked.stream().map(one -> new Of(one.circle(), one.part())).collect(Collectors.toSet());
        Map<Of, News> news = news(given.values().stream().flatMap(List::stream).toList(), looked);
        return given.entrySet().stream()
                .map(one -> part(one.getKey(), one.getValue(), news.get(one.getKey()), seen.contains(one.getKey())))
                .toList();
    }

    private static GivenPart part(Of of, List<Grants.ToMe> given, @Nullable News news, boolean looked) {
        return new GivenPart(
                of.circle(),
                SpacePart.of(of.part()).orElseThrow(),
                given.stream().anyMatch(one -> one.subject() == null),
                given.stream().anyMatch(one -> one.may() == May.CONTRIBUTE),
                given.stream()
                        .map(Grants.ToMe::since)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                given.stream()
                        .flatMap(one -> Optional.ofNullable(one.until()).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                news == null ? 0 : news.fresh(),
                looked,
                news == null ? null : news.changed());
    }

    private Map<Of, News> news(List<Grants.ToMe> given, List<Looks.Last> looked) {
        Map<Of, News> news = new HashMap<>();
        jdbc.sql(NEWS)
                .param("circles", given.stream().map(Grants.ToMe::circle).toArray(UUID[]::new))
                .param("parts", given.stream().map(Grants.ToMe::part).toArray(String[]::new))
                .param("subjects", given.stream().map(Grants.ToMe::subject).toArray(UUID[]::new))
                .param("circles_seen", looked.stream().map(Looks.Last::circle).toArray(UUID[]::new))
                .param("parts_seen", looked.stream().map(Looks.Last::part).toArray(String[]::new))
                .param("subjects_seen", looked.stream().map(Looks.Last::subject).toArray(UUID[]::new))
                .param(
                        "moments",
                        looked.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .query(row -> {
                    news.put(
                            new Of(row.getObject("circle_id", UUID.class), row.getString("part")),
                            new News(row.getTimestamp("changed_at").toInstant(), row.getInt("fresh")));
                });
        return news;
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
}
