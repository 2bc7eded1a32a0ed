package org.herstelkring.people.setup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredBootstrap implements OrganisationBootstrap {

    /** Any number, the same on all servers, so that two who begin at once wait for each other. */
    private static final long LOCK = 4_815_162_342L;

    private final JdbcClient db;
    private final DutyTransaction house;
    private final Accounts accounts;
    private final Clock clock;

    StoredBootstrap(JdbcClient db, DutyTransaction house, Accounts accounts, Clock clock) {
        this.db = db;
        this.house = house;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public boolean isEmpty() {
        return house.on(Duty.SET_UP, this::nothingYet);
    }

    @Override
    public UUID organisation(
            String name,
            @Nullable String harmedLabel,
            @Nullable String responsibleLabel,
            String language,
            ZoneId zone) {
        return house.on(Duty.SET_UP, () -> found(name, harmedLabel, responsibleLabel, language, zone));
    }

    @Override
    public UUID account(String name, String email, String language) {
        return house.on(Duty.SET_UP, () -> accounts.findOrMake(name, new EmailAddress(email), language));
    }

    @Override
    public UUID guest(UUID madeBy, String language) {
        UUID id = Ids.next();
        house.run(
                Duty.SET_UP,
                () -> db.sql("""
                        insert into people.person (id, kind, language, created_by, created_at)
                        values (?, 'guest', ?, ?, ?)""").params(id, language, madeBy, now()).update());
        return id;
    }

    @Override
    public void member(UUID organisation, UUID person, OrganisationRole role) {
        house.run(Duty.SET_UP, () -> join(organisation, person, role));
    }

    /** One at a time: who comes second waits here, until this transaction ends. */
    void one() {
        db.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .list();
    }

    boolean nothingYet() {
        return db.sql("select count(*) from people.organisation")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    UUID found(
            String name,
            @Nullable String harmedLabel,
            @Nullable String responsibleLabel,
            String language,
            ZoneId zone) {
        UUID id = Ids.next();
        db.sql("""
                        insert into people.organisation
                            (id, name, harmed_label, responsible_label, language, zone, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(java.util.Arrays.asList(id, name, harmedLabel, responsibleLabel, language, zone.getId(), now()))
                .update();
        return id;
    }

    void join(UUID organisation, UUID person, OrganisationRole role) {
        db.sql("""
                        insert into people.membership (id, organisation_id, person_id, role, since)
                        values (?, ?, ?, ?, ?) on conflict do nothing""").params(Ids.next(), organisation, person, role.code(), now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
