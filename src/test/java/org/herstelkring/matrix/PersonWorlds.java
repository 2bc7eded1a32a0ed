package org.herstelkring.matrix;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.Web;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.signin.Devices;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody's own account: the keys they hold, and where they are signed in. Not even who administers them gets there. */
@Component
class PersonWorlds {

    private final OrganisationBootstrap people;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Devices devices;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Web web;

    PersonWorlds(
            OrganisationBootstrap people,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Devices devices,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Web web) {
        this.people = people;
        this.sessions = sessions;
        this.devices = devices;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.web = web;
    }

    World make() {
        UUID organisation = people.organisation("Huis", null, null, "nl", ZoneId.of("Europe/Brussels"));
        String secret = "Gezwegen naam";
        UUID owner = account(secret);
        people.member(organisation, owner, OrganisationRole.STAFF);
        UUID admin = account("Beheerder");
        people.member(organisation, admin, OrganisationRole.ADMIN);
        Asker colleague = asker("WHO_ADMINISTERS_THEM", admin);
        Asker stranger = asker("STRANGER", account("Vreemde"));
        UUID theirs = people.guest(owner, "nl");
        Asker guest = new Asker("GUEST_THEY_LET_IN", web.asGuest(theirs).proven(), theirs);
        UUID key = passkey(owner);
        passkey(admin);
        return new World(
                        "account",
                        owner,
                        secret,
                        address -> address.pattern().startsWith("/me/"),
                        _ -> List.of(asker("OWNER", owner)),
                        _ -> List.of(colleague, stranger, guest, Asker.nobody(web)))
                .unrecorded()
                .onesOwn(address -> !address.pattern().contains("{"))
                .behind("/me/passkeys/.*", "id", key)
                .behindEachTime("/me/devices/.*", "handle", () -> device(owner));
    }

    private UUID account(String name) {
        return people.account(name, UUID.randomUUID() + "@voorbeeld.test", "nl");
    }

    private Asker asker(String name, UUID person) {
        return new Asker(name, web.as(person).proven(), person);
    }

    private UUID passkey(UUID person) {
        UUID id = Ids.next();
        Acting.as(
                person,
                () -> transaction.execute(_ -> jdbc.sql("""
                        insert into people.passkey (credential_id, id, person_id, public_key, signature_count,
                            user_verified, transports, backup_eligible, backed_up, attestation, created_at)
                        values (decode(md5(random()::text), 'hex'), ?, ?, '', 0, true, '', false, false, '', now())
                        """).params(id, person).update()));
        return id;
    }

    /** A device on which they are signed in now: one that was ended leaves the next. */
    private String device(UUID person) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (devices.of(person, request).isEmpty()) signIn(sessions, person);
        return devices.of(person, request).getFirst().handle();
    }

    private static <S extends Session> void signIn(FindByIndexNameSessionRepository<S> sessions, UUID person) {
        S session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        sessions.save(session);
    }
}
