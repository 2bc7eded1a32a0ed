package org.herstelkring.circle;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The right to say who belongs to a circle and who sees which part of it. {@link Circles} hands it to its keepers. */
public final class Keeping {

    private final JdbcClient jdbc;
    private final UUID circle;
    private final UUID keeper;

    Keeping(JdbcClient jdbc, UUID circle, UUID keeper) {
        this.jdbc = jdbc;
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
    public Eyes eyes(UUID person) {
        return new Eyes(circle, person);
    }

    /** Admits a person as a member, or again after they left; admitting the same member twice changes nothing. */
    public void admit(UUID member, UUID person, String role) {
        jdbc.sql("""
                        insert into circle.member as m (circle_id, id, person_id, role) values (?, ?, ?, ?)
                        on conflict (circle_id, id) do update set until = null
                            where m.until is not null and m.person_id = excluded.person_id
                        """).params(circle, member, person, role).update();
    }

    /** A member leaves: all their grants end at once. */
    public void release(UUID member) {
        jdbc.sql("""
                        update circle.grants g set ended_at = now() from circle.member m
                        where g.circle_id = ? and g.ended_at is null
                          and m.circle_id = g.circle_id and m.id = ? and m.person_id = g.person_id
                        """).params(circle, member).update();
        jdbc.sql("update circle.member set until = now() where circle_id = ? and id = ? and until is null")
                .params(circle, member)
                .update();
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
        jdbc.sql("""
                        update circle.grants set ended_at = now()
                        where circle_id = ? and person_id = ? and part = ? and ended_at is null
                        """).params(circle, person, part.code()).update();
    }

    /** Takes back every grant of a person in this circle, at once. */
    public void takeAll(UUID person) {
        jdbc.sql("update circle.grants set ended_at = now() where circle_id = ? and person_id = ? and ended_at is null")
                .params(circle, person)
                .update();
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
        jdbc.sql("""
                        insert into circle.keeper (circle_id, person_id) values (?, ?)
                        on conflict (circle_id, person_id) do update set until = null
                        """).params(circle, person).update();
    }

    /** A keeper stops keeping. The last one cannot. */
    public boolean stop(UUID person) {
        return jdbc.sql("""
                                update circle.keeper k set until = now()
                                where k.circle_id = :circle and k.person_id = :person and k.until is null
                                  and exists (select from circle.keeper o where o.circle_id = k.circle_id
                                      and o.person_id <> k.person_id and o.until is null)
                                """).param("circle", circle).param("person", person).update() == 1;
    }

    /** Destroys the circle's key: from now on nobody, the house included, can read its text. Cannot be undone. */
    public void erase() {
        jdbc.sql("delete from circle.key where circle_id = ?").params(circle).update();
        jdbc.sql("update circle.circle set erased_at = now() where id = ?")
                .params(circle)
                .update();
    }
}
