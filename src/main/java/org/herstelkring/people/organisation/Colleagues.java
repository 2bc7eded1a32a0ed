package org.herstelkring.people.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.MembershipEnded;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.People;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Preloads;
import org.herstelkring.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The members of an organisation, kept by those who administer it. What is theirs to keep is the membership: whoever
 * belongs here said yes to it, and nothing here touches their account.
 */
@Repository
class Colleagues {

    private final JdbcClient db;
    private final People people;
    private final Preloads known;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Colleagues(JdbcClient db, People people, Preloads known, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.people = people;
        this.known = known;
        this.events = events;
        this.clock = clock;
    }

    List<Colleague> of(UUID organisation) {
        Map<UUID, Set<OrganisationRole>> roles = new LinkedHashMap<>();
        Map<UUID, Boolean> paused = new LinkedHashMap<>();
        db.sql("""
                        select person_id, role, paused_at is not null as paused from people.membership
                        where organisation_id = ? and until is null""").param(organisation).query(row -> {
            UUID person = row.getObject("person_id", UUID.class);
            roles.computeIfAbsent(person, unseen -> EnumSet.noneOf(OrganisationRole.class))
                    .add(OrganisationRole.of(row.getString("role")));
            paused.put(person, row.getBoolean("paused"));
        });
        UUID me = Acting.someone();
        return people.find(roles.keySet()).values().stream()
                .map(person -> new Colleague(
                        person,
                        roles.getOrDefault(person.id(), Set.of()),
                        paused.getOrDefault(person.id(), false),
                        person.id().equals(me)))
                .sorted(Comparator.comparing(one -> one.person().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The membership rests: nothing of the organisation opens, until it goes on. */
    void pause(UUID organisation, UUID person) {
        if (person.equals(Acting.someone())) throw new Refusal("people.organisation.not.yourself");
        oneAtATime(organisation);
        mustStillAdminister(organisation);
        change(organisation, person, "paused_at = coalesce(paused_at, ?)", now());
    }

    void resume(UUID organisation, UUID person) {
        change(organisation, person, "paused_at = null");
    }

    /** What somebody who belongs here already does in the organisation. */
    void give(UUID organisation, UUID person, Set<OrganisationRole> roles) {
        oneAtATime(organisation);
        mustStillAdminister(organisation);
        Set<OrganisationRole> now = roles(organisation, person);
        if (!roles.contains(OrganisationRole.ADMIN)) mustNotBeTheLast(organisation, person);
        for (OrganisationRole role : roles)
            if (!now.contains(role))
                db.sql("""
                                insert into people.membership (id, organisation_id, person_id, role, since, paused_at)
                                select ?, organisation_id, person_id, ?, ?, min(paused_at) from people.membership
                                where organisation_id = ? and person_id = ? and until is null
                                group by organisation_id, person_id""")
                        .params(Ids.next(), role.code(), now(), organisation, person)
                        .update();
        String[] gone = EnumSet.complementOf(EnumSet.copyOf(roles)).stream()
                .map(OrganisationRole::code)
                .toArray(String[]::new);
        db.sql("""
                        update people.membership set until = ?
                        where organisation_id = ? and person_id = ? and until is null and role = any (?)""").params(Arrays.asList(now(), organisation, person, gone)).update();
        known.forget();
        if (now.contains(OrganisationRole.FACILITATOR) && !roles.contains(OrganisationRole.FACILITATOR))
            events.publishEvent(new MembershipEnded(organisation, person));
    }

    /** Ends somebody's membership, or one's own as long as somebody else administers the organisation. */
    void end(UUID organisation, UUID person) {
        if (roles(organisation, person).contains(OrganisationRole.ADMIN) && !rests(organisation, person)) {
            oneAtATime(organisation);
            mustNotBeTheLast(organisation, person);
        }
        change(organisation, person, "until = ?", now());
        known.forget();
        events.publishEvent(new MembershipEnded(organisation, person));
    }

    /** Two who administer an organisation cannot end each other at the same moment. */
    private void oneAtATime(UUID organisation) {
        if (db.sql("select id from people.organisation where id = ? for update")
                .param(organisation)
                .query(UUID.class)
                .optional()
                .isEmpty()) throw new NotHere();
    }

    /** Whoever waited for somebody else's change may have been paused by it. */
    private void mustStillAdminister(UUID organisation) {
        boolean still = db.sql("""
                        select exists (select from people.membership where organisation_id = ? and person_id = ?
                            and role = 'admin' and until is null and paused_at is null)""")
                .params(organisation, Acting.someone())
                .query(Boolean.class)
                .single();
        if (!still) throw new NotHere();
    }

    private boolean rests(UUID organisation, UUID person) {
        return db.sql("""
                        select exists (select from people.membership where organisation_id = ? and person_id = ?
                            and until is null and paused_at is not null)""").params(organisation, person).query(Boolean.class).single();
    }

    private void mustNotBeTheLast(UUID organisation, UUID person) {
        boolean others =
                db.sql("""
                        select exists (select from people.membership where organisation_id = ? and role = 'admin'
                            and until is null and paused_at is null and person_id <> ?)""").params(organisation, person).query(Boolean.class).single();
        if (!others) throw new Refusal("people.organisation.last");
    }

    private Set<OrganisationRole> roles(UUID organisation, UUID person) {
        Set<OrganisationRole> roles = EnumSet.noneOf(OrganisationRole.class);
        db.sql("select role from people.membership where organisation_id = ? and person_id = ? and until is null")
                .params(organisation, person)
                .query((row, number) -> roles.add(OrganisationRole.of(row.getString(1))))
                .list();
        if (roles.isEmpty()) throw new NotHere();
        return roles;
    }

    private void change(UUID organisation, UUID person, String what, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = organisation;
        all[values.length + 1] = person;
        int changed = db.sql("update people.membership set " + what
                        + " where organisation_id = ? and person_id = ? and until is null")
                .params(all)
                .update();
        if (changed == 0) throw new NotHere();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
