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
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What {@link KeeperRights} give, take back and let stand still. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeptGrants {

    private final JdbcClient jdbc;
    private final TransactionCache cache;

    KeptGrants(JdbcClient jdbc, TransactionCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    void give(KeeperRights keeping, UUID person, Part part, @Nullable UUID subject, May may, boolean own, String why) {
        cache.clear();
        keeping.requireNotPaused(part.code());
        jdbc.sql("""
                        insert into circle.grants (circle_id, id, person_id, part, subject_id, may, own, why, given_by)
                        select :circle, :id, :person, :part, :subject, :may, :own, :why, :keeper
                        where not exists (select from circle.grants
                            where circle_id = :circle and person_id = :person and part = :part
                              and subject_id is not distinct from :subject and may = :may
                              and ended_at is null and (until is null or until > now()))
                        """)
                .param("circle", keeping.circle())
                .param("id", Ids.next())
                .param("person", person)
                .param("part", part.code())
                .param("subject", subject, Types.OTHER)
                .param("may", may.code())
                .param("own", own)
                .param("why", why)
                .param("keeper", keeping.keeper())
                .update();
    }

    void take(KeeperRights keeping, UUID person, Part part) {
        cache.clear();
        jdbc.sql("""
                        update circle.grants set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and person_id = ? and part = ? and (ended_at is null or paused_at is not null)
                        """).params(keeping.circle(), person, part.code()).update();
    }

    void takeAll(KeeperRights keeping, UUID person) {
        cache.clear();
        jdbc.sql("""
                        update circle.grants set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and person_id = ? and (ended_at is null or paused_at is not null)
                        """).params(keeping.circle(), person).update();
    }

    void pause(KeeperRights keeping, Set<String> parts) {
        cache.clear();
        String[] codes = parts.toArray(String[]::new);
        boolean all = parts.contains(KeeperRights.ALL);
        jdbc.sql("update circle.circle set paused = ? where id = ?")
                .params(codes, keeping.circle())
                .update();
        jdbc.sql("""
                        update circle.grants g set ended_at = null, paused_at = null
                        where circle_id = :circle and paused_at is not null and not (:all or part = any (:parts))
                        """)
                .param("circle", keeping.circle())
                .param("all", all)
                .param("parts", codes)
                .update();
        jdbc.sql("""
                        update circle.grants g set ended_at = now(), paused_at = now()
                        where circle_id = :circle and ended_at is null and (:all or part = any (:parts))
                          and not exists (select from circle.keeper k where k.circle_id = g.circle_id
                              and k.person_id = g.person_id and (k.until is null or k.until > now()))
                        """)
                .param("circle", keeping.circle())
                .param("all", all)
                .param("parts", codes)
                .update();
        jdbc.sql("""
                        update circle.member m set until = case when :all then now() end,
                            paused_at = case when :all then now() end
                        where circle_id = :circle and (until is null) = :all and (paused_at is null) = :all
                          and not exists (select from circle.keeper k where k.circle_id = m.circle_id
                              and k.person_id = m.person_id and (k.until is null or k.until > now()))
                        """).param("circle", keeping.circle()).param("all", all).update();
    }

    void requireNotPaused(KeeperRights keeping, String part) {
        boolean paused = jdbc.sql("select circle.paused(?, ?)")
                .params(keeping.circle(), part)
                .query(Boolean.class)
                .single();
        if (paused) throw new Refusal("circle.paused");
    }

    void end(KeeperRights keeping, List<String> parts) {
        jdbc.sql("""
                        update circle.grants g set ended_at = coalesce(ended_at, now()), paused_at = null
                        where circle_id = ? and part = any (?) and (ended_at is null or paused_at is not null)
                          and not exists (select from circle.keeper k where k.circle_id = g.circle_id
                              and k.person_id = g.person_id and (k.until is null or k.until > now()))
                        """).params(keeping.circle(), parts.toArray(String[]::new)).update();
    }
}
