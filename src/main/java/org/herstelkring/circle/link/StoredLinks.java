package org.herstelkring.circle.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.database.Together;
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
    private final Together together;
    private final LinkCodes linkCodes;
    private final People people;
    private final SignIn signIn;
    private final Clock clock;
    private final Duration lasts;

    StoredLinks(
            JdbcClient jdbc,
            Together together,
            LinkCodes linkCodes,
            People people,
            SignIn signIn,
            Clock clock,
            @Value("${herstelkring.links.days:120}") int days) {
        this.jdbc = jdbc;
        this.together = together;
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
    public Map<UUID, String> codes(KeeperRights keeping) {
        UUID circle = keeping.circle();
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("select person_id, code from circle.personal_code where circle_id = ?")
                .param(circle)
                .query(row -> {
                    UUID person = row.getObject(1, UUID.class);
                    found.put(person, linkCodes.open(circle, person, row.getBytes(2)));
                });
        return found;
    }

    @Override
    public void codePrinted(KeeperRights keeping, Collection<UUID> persons) {
        jdbc.sql("update circle.personal_code set printed_at = ? where circle_id = ? and person_id = any (?)")
                .params(Timestamp.from(clock.instant()), keeping.circle(), persons.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void codeGiven(KeeperRights keeping, Collection<UUID> persons, CodeWay way) {
        jdbc.sql("""
                        update circle.personal_code set given_at = ?, given_way = ?
                        where circle_id = ? and person_id = any (?)
                        """)
                .params(Timestamp.from(clock.instant()), way.code(), keeping.circle(), persons.toArray(UUID[]::new))
                .update();
    }

    @Override
    public Map<UUID, State> states(KeeperRights keeping) {
        Map<UUID, State> found = new HashMap<>();
        together.ask(asked(keeping)).forEach(one -> found.put(one.person(), one.state()));
        return found;
    }

    @Override
    public Question<StateOf> asked(KeeperRights keeping) {
        Instant now = clock.instant();
        return Question.of("""
                select c.person_id, c.tries, c.locked_until, c.printed_at, c.given_at, c.given_way, c.used_at as known_at,
                    max(l.made_at) as made_at, max(l.used_at) as used_at,
                    max(l.expires_at) filter (where l.withdrawn_at is null) as works_until
                from circle.personal_code c
                left join circle.personal_link l on l.circle_id = c.circle_id and l.person_id = c.person_id
                where c.circle_id = ?
                group by c.circle_id, c.person_id
                """, (row, _) -> read(row, now), keeping.circle());
    }

    private static StateOf read(ResultSet row, Instant now) throws SQLException {
        Instant locked = Rows.instant(row.getTimestamp("locked_until"));
        Instant until = Rows.instant(row.getTimestamp("works_until"));
        String way = row.getString("given_way");
        return new StateOf(
                row.getObject("person_id", UUID.class),
                new State(
                        Rows.instant(row.getTimestamp("made_at")),
                        Rows.instant(row.getTimestamp("used_at")),
                        until != null && until.isAfter(now),
                        row.getInt("tries"),
                        locked != null && locked.isAfter(now) ? locked : null,
                        new Code(
                                Rows.instant(row.getTimestamp("printed_at")),
                                Rows.instant(row.getTimestamp("given_at")),
                                way == null ? null : CodeWay.of(way),
                                Rows.instant(row.getTimestamp("known_at")))));
    }

    @Override
    public Map<UUID, Pending> pending(Listing circles) {
        Timestamp now = Timestamp.from(clock.instant());
        Map<UUID, Pending> found = new HashMap<>();
        jdbc.sql("""
                        select c.circle_id, count(*) filter (where c.locked_until > :now) as locked,
                            count(*) filter (where c.given_at is null and c.used_at is null and exists (
                                select from circle.personal_link l
                                where l.circle_id = c.circle_id and l.person_id = c.person_id
                                  and l.withdrawn_at is null and l.expires_at > :now)) as codeless
                        from circle.personal_code c where c.circle_id = any (:circles) group by c.circle_id
                        """)
                .param("circles", circles.circles().toArray(UUID[]::new))
                .param("now", now)
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), new Pending(row.getInt(2), row.getInt(3)));
                });
        return found;
    }

    private boolean isGuest(UUID person) {
        return people.find(person).map(PersonRef::guest).orElse(false);
    }
}
