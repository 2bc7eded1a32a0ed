package org.herstelkring.people.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.MembershipEnded;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.People;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.signin.OneTimeLinks;
import org.herstelkring.people.signin.OneTimeLinks.Purpose;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members of an organisation, kept by those who administer it. */
@Repository
class Colleagues {

    private final JdbcClient db;
    private final People people;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final OutgoingMail post;
    private final DutyTransaction house;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Colleagues(
            JdbcClient db,
            People people,
            Accounts accounts,
            OneTimeLinks links,
            OutgoingMail post,
            DutyTransaction house,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.post = post;
        this.house = house;
        this.events = events;
        this.clock = clock;
    }

    List<Colleague> of(UUID organisation) {
        Map<UUID, Set<OrganisationRole>> roles = new LinkedHashMap<>();
        Map<UUID, Boolean> disabled = new LinkedHashMap<>();
        db.sql("""
                        select m.person_id, m.role, p.disabled_at is not null as disabled
                        from people.membership m join people.person p on p.id = m.person_id
                        where m.organisation_id = ? and m.until is null""").param(organisation).query(row -> {
            UUID person = row.getObject("person_id", UUID.class);
            roles.computeIfAbsent(person, known -> EnumSet.noneOf(OrganisationRole.class))
                    .add(OrganisationRole.of(row.getString("role")));
            disabled.put(person, row.getBoolean("disabled"));
        });
        UUID me = Acting.someone();
        return people.find(roles.keySet()).values().stream()
                .map(person -> new Colleague(
                        person,
                        roles.getOrDefault(person.id(), Set.of()),
                        disabled.getOrDefault(person.id(), false),
                        person.id().equals(me)))
                .sorted(Comparator.comparing(one -> one.person().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Makes the account when there is none, the memberships, and a letter with a link that works once. */
    void invite(OrganisationRef organisation, String name, String email, Set<OrganisationRole> roles) {
        house.run(Duty.SIGN_IN, () -> {
            UUID person = accounts.findOrMake(name, new EmailAddress(email), organisation.language());
            if (accounts.standing(person).isEmpty()) throw new Refusal("people.organisation.invite.disabled");
            for (OrganisationRole role : roles) {
                db.sql("""
                                insert into people.membership (id, organisation_id, person_id, role, since)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Ids.next(), organisation.id(), person, role.code(), now())
                        .update();
            }
            String token = links.make(Purpose.INVITATION, person, "/me");
            post.send(MailMessage.to(person, "people.mail.invitation.subject", "people.mail.invitation.body")
                    .with(organisation.name())
                    .opening("/sign-in/link/" + token));
        });
    }

    void end(UUID organisation, UUID person) {
        if (person.equals(Acting.someone())) throw new Refusal("people.organisation.not.yourself");
        int ended = db.sql("""
                        update people.membership set until = ?
                        where organisation_id = ? and person_id = ? and until is null""").params(now(), organisation, person).update();
        if (ended == 0) throw new NotHere();
        events.publishEvent(new MembershipEnded(organisation, person));
    }

    void disable(UUID organisation, UUID person) {
        mustBelong(organisation, person);
        if (person.equals(Acting.someone())) throw new Refusal("people.organisation.not.yourself");
        people.disable(person);
    }

    void enable(UUID organisation, UUID person) {
        mustBelong(organisation, person);
        people.enable(person);
    }

    private void mustBelong(UUID organisation, UUID person) {
        int found =
                db.sql("""
                        select count(*) from people.membership
                        where organisation_id = ? and person_id = ? and until is null""").params(organisation, person).query(Integer.class).single();
        if (found == 0) throw new NotHere();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
