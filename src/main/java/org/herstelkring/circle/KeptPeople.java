package org.herstelkring.circle;

import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom {@link KeeperRights} let in, let go and keep the circle with. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeptPeople {

    private final JdbcClient jdbc;
    private final CircleKeys keys;
    private final TransactionCache cache;

    KeptPeople(JdbcClient jdbc, CircleKeys keys, TransactionCache cache) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.cache = cache;
    }

    void admit(KeeperRights keeping, UUID member, UUID person, String role) {
        cache.clear();
        keeping.requireNotPaused(KeeperRights.ALL);
        jdbc.sql("""
                        insert into circle.member as m (circle_id, id, person_id, role) values (?, ?, ?, ?)
                        on conflict (circle_id, id) do update set until = null
                            where m.until is not null and m.person_id = excluded.person_id
                        """).params(keeping.circle(), member, person, role).update();
    }

    void release(KeeperRights keeping, UUID member) {
        cache.clear();
        jdbc.sql("""
                        update circle.grants g set ended_at = coalesce(g.ended_at, now()), paused_at = null from circle.member m
                        where g.circle_id = ? and (g.ended_at is null or g.paused_at is not null)
                          and m.circle_id = g.circle_id and m.id = ? and m.person_id = g.person_id
                        """).params(keeping.circle(), member).update();
        jdbc.sql("""
                        update circle.member set until = coalesce(until, now()), paused_at = null
                        where circle_id = ? and id = ? and (until is null or paused_at is not null)
                        """).params(keeping.circle(), member).update();
    }

    void endAllBut(KeeperRights keeping, UUID person) {
        jdbc.sql("""
                        update circle.grants set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and person_id <> ? and (ended_at is null or paused_at is not null)
                        """).params(keeping.circle(), person).update();
        jdbc.sql("""
                        update circle.member set until = coalesce(until, now()), paused_at = null
                        where circle_id = ? and person_id <> ? and (until is null or paused_at is not null)
                        """).params(keeping.circle(), person).update();
    }

    List<UUID> keepers(KeeperRights keeping) {
        return jdbc.sql("""
                        select person_id from circle.keeper where circle_id = ? and (until is null or until > now())
                        order by since, person_id
                        """)
                .param(keeping.circle())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void share(KeeperRights keeping, UUID person) {
        cache.clear();
        jdbc.sql("""
                        insert into circle.keeper (circle_id, person_id) values (?, ?)
                        on conflict (circle_id, person_id) do update set until = null
                        """).params(keeping.circle(), person).update();
    }

    boolean stop(KeeperRights keeping, UUID person) {
        cache.clear();
        return jdbc.sql("""
                                update circle.keeper k set until = now()
                                where k.circle_id = :circle and k.person_id = :person and k.until is null
                                  and exists (select from circle.keeper o where o.circle_id = k.circle_id
                                      and o.person_id <> k.person_id and o.until is null)
                                """)
                        .param("circle", keeping.circle())
                        .param("person", person)
                        .update()
                == 1;
    }

    void erase(KeeperRights keeping) {
        cache.clear();
        keys.destroy(keeping.circle());
        jdbc.sql("update circle.circle set erased_at = now() where id = ?")
                .params(keeping.circle())
                .update();
    }
}
