package org.herstelkring.pyramid.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotPersonal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation does, for its members. */
@Repository
@NotPersonal("what an organisation does on each level; for its members")
@Transactional(propagation = Propagation.MANDATORY)
class Practices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Practices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Practice> of(UUID organisation) {
        return jdbc.sql("""
                        select * from pyramid.practice where organisation_id = ? and removed_at is null
                        order by level desc, made_at, id
                        """)
                .param(organisation)
                .query((row, n) -> new Practice(
                        row.getObject("id", UUID.class),
                        Level.of(row.getInt("level")),
                        Pole.of(row.getString("pole")),
                        row.getString("what"),
                        row.getString("for_whom"),
                        row.getString("carried_by"),
                        row.getString("place"),
                        row.getLong("version")))
                .list();
    }

    Optional<Practice> find(UUID organisation, UUID id) {
        return of(organisation).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Keeps a practice, new (version 0) or changed ({@link MadeOnce}); false when another version stands already. */
    boolean keep(UUID organisation, Practice one) {
        return MadeOnce.keepShared(
                        one.version(),
                        () -> add(organisation, one),
                        () -> find(organisation, one.id())
                                .filter(one::saysTheSame)
                                .isPresent(),
                        version -> change(organisation, one, version))
                .stands();
    }

    private boolean add(UUID organisation, Practice one) {
        return jdbc.sql("""
                                insert into pyramid.practice
                                    (organisation_id, id, level, pole, what, for_whom, carried_by, place)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                organisation,
                                one.id(),
                                one.level().number(),
                                one.pole().code(),
                                one.what(),
                                one.forWhom(),
                                one.carriedBy(),
                                one.place())
                        .update()
                == 1;
    }

    private boolean change(UUID organisation, Practice one, long version) {
        return jdbc.sql("""
                                update pyramid.practice set level = ?, pole = ?, what = ?, for_whom = ?, carried_by = ?,
                                    place = ?, version = version + 1
                                where organisation_id = ? and id = ? and version = ? and removed_at is null
                                """)
                        .params(
                                one.level().number(),
                                one.pole().code(),
                                one.what(),
                                one.forWhom(),
                                one.carriedBy(),
                                one.place(),
                                organisation,
                                one.id(),
                                version)
                        .update()
                == 1;
    }

    void remove(UUID organisation, UUID id) {
        jdbc.sql("update pyramid.practice set removed_at = ? where organisation_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), organisation, id)
                .update();
    }

    void putBack(UUID organisation, UUID id) {
        jdbc.sql("update pyramid.practice set removed_at = null where organisation_id = ? and id = ?")
                .params(organisation, id)
                .update();
    }
}
