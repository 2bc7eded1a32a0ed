package org.herstelkring.circle;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.TransactionCache;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The right to say who belongs to a circle and who sees which part of it. {@link Circles} hands it to its keepers. */
public final class KeeperRights {

    /** Every part, for {@link #pause}. */
    public static final String ALL = "*";

    private final JdbcClient jdbc;
    private final TransactionCache cache;
    private final UUID circle;
    private final UUID keeper;

    KeeperRights(JdbcClient jdbc, TransactionCache cache, UUID circle, UUID keeper) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.circle = circle;
        this.keeper = keeper;
    }

    public UUID circle() {
        return circle;
    }

    public UUID keeper() {
        return keeper;
    }

    /** To look through the eyes of somebody: only at what was given in this circle. */
    public ViewAs eyes(UUID person) {
        return new ViewAs(circle, person);
    }

    /** Admits a person as a member, or again after they left; admitting the same member twice changes nothing. */
    public void admit(UUID member, UUID person, String role) {
        cache.clear();
        requireNotPaused(ALL);
        jdbc.sql("""
                        insert into circle.member as m (circle_id, id, person_id, role) values (?, ?, ?, ?)
                        on conflict (circle_id, id) do update set until = null
                            where m.until is not null and m.person_id = excluded.person_id
                        """).params(circle, member, person, role).update();
    }

    /** A member leaves: all their grants end at once. */
    public void release(UUID member) {
        cache.clear();
        jdbc.sql("""
                        update circle.grants g set ended_at = coalesce(g.ended_at, now()), paused_at = null from circle.member m
                        where g.circle_id = ? and (g.ended_at is null or g.paused_at is not null)
                          and m.circle_id = g.circle_id and m.id = ? and m.person_id = g.person_id
                        """).params(circle, member).update();
        jdbc.sql("""
                        update circle.member set until = coalesce(until, now()), paused_at = null
                        where circle_id = ? and id = ? and (until is null or paused_at is not null)
                        """).params(circle, member).update();
    }

    /** Gives a grant on a whole part. */
    public void give(UUID person, Part part, May may, String why) {
        give(person, part, null, may, false, why);
    }

    /** Gives a member their own part: what they look at is theirs, so it is not recorded. */
    public void giveOwn(UUID person, Part part, UUID subject, May may, String why) {
        give(person, part, subject, may, true, why);
    }

    /**
     * Gives a grant, unless the same one runs already.
     *
     * @param subject narrows it to what is about this member
     * @param own whether what the person will look at is their own
     * @param why a short reason code, never text about a person
     */
    public void give(UUID person, Part part, @Nullable UUID subject, May may, boolean own, String why) {
        cache.clear();
        requireNotPaused(part.code());
        jdbc.sql("""
                        insert into circle.grants (circle_id, id, person_id, part, subject_id, may, own, why, given_by)
                        select :circle, :id, :person, :part, :subject, :may, :own, :why, :keeper
                        where not exists (select from circle.grants
                            where circle_id = :circle and person_id = :person and part = :part
                              and subject_id is not distinct from :subject and may = :may
                              and ended_at is null and (until is null or until > now()))
                        """)
                .param("circle", circle)
                .param("id", Ids.next())
                .param("person", person)
                .param("part", part.code())
                .param("subject", subject, Types.OTHER)
                .param("may", may.code())
                .param("own", own)
                .param("why", why)
                .param("keeper", keeper)
                .update();
    }

    /** Takes back every grant of a person on a part, at once. */
    public void take(UUID person, Part part) {
        cache.clear();
        jdbc.sql("""
                        update circle.grants set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and person_id = ? and part = ? and (ended_at is null or paused_at is not null)
                        """).params(circle, person, part.code()).update();
    }

    /** Takes back every grant of a person in this circle, at once. */
    public void takeAll(UUID person) {
        cache.clear();
        jdbc.sql("""
                        update circle.grants set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and person_id = ? and (ended_at is null or paused_at is not null)
                        """).params(circle, person).update();
    }

    /**
     * Sharing of these parts stands still from now on, and no other: what others could see of them ends at once, and runs
     * again when they are no longer among those given here. Keepers see everything meanwhile.
     *
     * @param parts codes of parts, or {@link #ALL}
     */
    public void pause(Set<String> parts) {
        cache.clear();
        String[] codes = parts.toArray(String[]::new);
        boolean all = parts.contains(ALL);
        jdbc.sql("update circle.circle set paused = ? where id = ?")
                .params(codes, circle)
                .update();
        jdbc.sql("""
                        update circle.grants g set ended_at = null, paused_at = null
                        where circle_id = :circle and paused_at is not null and not (:all or part = any (:parts))
                        """)
                .param("circle", circle)
                .param("all", all)
                .param("parts", codes)
                .update();
        jdbc.sql("""
                        update circle.grants g set ended_at = now(), paused_at = now()
                        where circle_id = :circle and ended_at is null and (:all or part = any (:parts))
                          and not exists (select from circle.keeper k where k.circle_id = g.circle_id
                              and k.person_id = g.person_id and (k.until is null or k.until > now()))
                        """)
                .param("circle", circle)
                .param("all", all)
                .param("parts", codes)
                .update();
        jdbc.sql("""
                        update circle.member m set until = case when :all then now() end,
                            paused_at = case when :all then now() end
                        where circle_id = :circle and (until is null) = :all and (paused_at is null) = :all
                          and not exists (select from circle.keeper k where k.circle_id = m.circle_id
                              and k.person_id = m.person_id and (k.until is null or k.until > now()))
                        """).param("circle", circle).param("all", all).update();
    }

    /** Refuses when sharing of this part stands still now. */
    public void requireNotPaused(String part) {
        boolean paused = jdbc.sql("select circle.paused(?, ?)")
                .params(circle, part)
                .query(Boolean.class)
                .single();
        if (paused) throw new Refusal("circle.paused");
    }

    /** Ends for good what anybody but keepers could see of these parts, paused or running. */
    public void end(List<String> parts) {
        jdbc.sql("""
                        update circle.grants g set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and part = any (?) and (ended_at is null or paused_at is not null)
                          and not exists (select from circle.keeper k where k.circle_id = g.circle_id
                              and k.person_id = g.person_id and (k.until is null or k.until > now()))
                        """).params(circle, parts.toArray(String[]::new)).update();
    }

    /** Everybody else leaves for good, with whatever they could see. */
    public void endAllBut(UUID person) {
        jdbc.sql("""
                        update circle.grants set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and person_id <> ? and (ended_at is null or paused_at is not null)
                        """).params(circle, person).update();
        jdbc.sql("""
                        update circle.member set until = coalesce(until, now()), paused_at = null
                        where circle_id = ? and person_id <> ? and (until is null or paused_at is not null)
                        """).params(circle, person).update();
    }

    /** Who keeps this circle now, the longest first. */
    public List<UUID> keepers() {
        return jdbc.sql("""
                        select person_id from circle.keeper where circle_id = ? and (until is null or until > now())
                        order by since, person_id
                        """)
                .param(circle)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Adds a keeper beside this one. */
    public void share(UUID person) {
        cache.clear();
        jdbc.sql("""
                        insert into circle.keeper (circle_id, person_id) values (?, ?)
                        on conflict (circle_id, person_id) do update set until = null
                        """).params(circle, person).update();
    }

    /** A keeper stops keeping. The last one cannot. */
    public boolean stop(UUID person) {
        cache.clear();
        return jdbc.sql("""
                                update circle.keeper k set until = now()
                                where k.circle_id = :circle and k.person_id = :person and k.until is null
                                  and exists (select from circle.keeper o where o.circle_id = k.circle_id
                                      and o.person_id <> k.person_id and o.until is null)
                                """).param("circle", circle).param("person", person).update() == 1;
    }

    /** Destroys the circle's key: from now on nobody, the house included, can read its text. Cannot be undone. */
    public void erase() {
        cache.clear();
        jdbc.sql("delete from circle.key where circle_id = ?").params(circle).update();
        jdbc.sql("update circle.circle set erased_at = now() where id = ?")
                .params(circle)
                .update();
    }
}
