package org.herstelkring.circle.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Listing;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.people.SignIn;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredLinks implements PersonalLinks {

    private final JdbcClient jdbc;
    private final LinkCodes linkCodes;
    private final People people;
    private final SignIn signIn;
    private final Clock clock;
    private final Duration lasts;

    StoredLinks(
            JdbcClient jdbc,
            LinkCodes linkCodes,
            People people,
            SignIn signIn,
            Clock clock,
            @Value("${herstelkring.links.days:120}") int days) {
        this.jdbc = jdbc;
        this.linkCodes = linkCodes;
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
        this.lasts = Duration.ofDays(days);
    }

    @Override
    public Made make(KeeperRights keeping, UUID person) {
        code(keeping, person);
        return make(keeping.circle(), person, keeping.keeper());
    }

    @Override
    public Made make(Access duty, UUID person) {
        return make(duty.to(Access.DUTY), person, null);
    }

    private Made make(UUID circle, UUID person, @Nullable UUID maker) {
        LinkToken token = LinkToken.fresh();
        Instant now = clock.instant();
        Instant until = now.plus(lasts);
        jdbc.sql("""
                        insert into circle.personal_link
                            (circle_id, id, person_id, token_hash, made_by, made_at, expires_at)
                        select c.id, :id, :person, :hash, coalesce(:maker, c.created_by), :now, :until
                        from circle.circle c where c.id = :circle and c.erased_at is null
                        """)
                .param("circle", circle)
                .param("id", Ids.next())
                .param("person", person)
                .param("hash", token.hash())
                .param("maker", maker, java.sql.Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
        return new Made(token.path(), until);
    }

    @Override
    public String code(KeeperRights keeping, UUID person) {
        UUID circle = keeping.circle();
        return known(circle, person).orElseGet(() -> {
            jdbc.sql("""
                            insert into circle.personal_code (circle_id, person_id, code) values (?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(circle, person, linkCodes.seal(circle, person, linkCodes.fresh()))
                    .update();
            return known(circle, person).orElseThrow();
        });
    }

    private Optional<String> known(UUID circle, UUID person) {
        return jdbc.sql("select code from circle.personal_code where circle_id = ? and person_id = ?")
                .params(circle, person)
                .query((row, n) -> linkCodes.open(circle, person, row.getBytes(1)))
                .optional();
    }

    @Override
    public String newCode(KeeperRights keeping, UUID person) {
        jdbc.sql("delete from circle.personal_code where circle_id = ? and person_id = ?")
                .params(keeping.circle(), person)
                .update();
        return code(keeping, person);
    }

    @Override
    public void withdraw(KeeperRights keeping, UUID person) {
        jdbc.sql("""
                        update circle.personal_link set withdrawn_at = ?
                        where circle_id = ? and person_id = ? and withdrawn_at is null
                        """)
                .params(Timestamp.from(clock.instant()), keeping.circle(), person)
                .update();
        if (isGuest(person)) people.disable(person);
        signIn.endSessionsOf(person);
    }

    @Override
    public void restore(KeeperRights keeping, UUID person) {
        if (isGuest(person)) people.enable(person);
    }

    @Override
    public Map<UUID, State> states(KeeperRights keeping) {
        Instant now = clock.instant();
        Map<UUID, State> found = new HashMap<>();
        jdbc.sql("""
                        select c.person_id, c.tries, c.locked_until, max(l.made_at) as made_at, max(l.used_at) as used_at,
                            coalesce(bool_or(l.withdrawn_at is null and l.expires_at > :now), false) as running
                        from circle.personal_code c
                        left join circle.personal_link l on l.circle_id = c.circle_id and l.person_id = c.person_id
                        where c.circle_id = :circle
                        group by c.person_id, c.tries, c.locked_until
                        """)
                .param("circle", keeping.circle())
                .param("now", Timestamp.from(now))
                .query((row, n) -> {
                    Instant locked = Rows.instant(row.getTimestamp("locked_until"));
                    State state = new State(
                            Rows.instant(row.getTimestamp("made_at")),
                            Rows.instant(row.getTimestamp("used_at")),
                            row.getBoolean("running"),
                            row.getInt("tries"),
                            locked != null && locked.isAfter(now) ? locked : null);
                    return found.put(row.getObject("person_id", UUID.class), state);
                })
                .list();
        return found;
    }

    @Override
    public Map<UUID, Integer> locked(Listing circles) {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc.sql("""
                        select circle_id, count(*) as locked from circle.personal_code
                        where circle_id = any (?) and locked_until > ? group by circle_id
                        """)
                .params(circles.circles().toArray(UUID[]::new), Timestamp.from(clock.instant()))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return found;
    }

    private boolean isGuest(UUID person) {
        return people.find(person).map(PersonRef::guest).orElse(false);
    }
}
