package org.herstelkring.people.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.people.MailBounced;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Sha256;
import org.herstelkring.shared.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionalEventListener;

/** Being asked to be a colleague, from the side of whoever has the link: the house lets them answer. */
@Repository
class AnsweredInvitations {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);
    private static final String OPEN =
            " and accepted_at is null and withdrawn_at is null and declined_at is null and expires_at > ?";

    private final JdbcClient db;
    private final AccountCipher seal;
    private final DutyTransaction house;
    private final Clock clock;

    AnsweredInvitations(JdbcClient db, AccountCipher seal, DutyTransaction house, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.house = house;
        this.clock = clock;
    }

    /**
     * @param open whether it can be answered
     * @param acceptedBy who said yes to it, or null
     */
    record Asked(
            UUID id,
            UUID organisation,
            String organisationName,
            Set<OrganisationRole> roles,
            EmailAddress address,
            String called,
            String language,
            boolean open,
            @Nullable UUID acceptedBy) {}

    /** Looking uses nothing up: mail programs look too. */
    Optional<Asked> find(String token) {
        return work(() -> db.sql("""
                        select i.*, (select f.name from people.front_of(i.organisation_id) as f) as organisation_name
                        from people.invitation i where i.token_hash = ?""").param(Sha256.of(token)).query(this::read).optional());
    }

    /** The acting person says yes, and is a member from then on. */
    boolean accept(Asked asked) {
        UUID me = Acting.someone();
        return work(() -> {
            int accepted = db.sql(
                            "update people.invitation set accepted_at = now(), accepted_by = ? where id = ?" + OPEN)
                    .params(me, asked.id(), now())
                    .update();
            for (OrganisationRole role : accepted == 0 ? Set.<OrganisationRole>of() : asked.roles())
                db.sql("""
                                insert into people.membership (id, organisation_id, person_id, role, since, paused_at)
                                values (?, ?, ?, ?, ?, (select min(paused_at) from people.membership
                                    where organisation_id = ? and person_id = ? and until is null))
                                on conflict do nothing""")
                        .params(Arrays.asList(
                                Ids.next(), asked.organisation(), me, role.code(), now(), asked.organisation(), me))
                        .update();
            return accepted == 1;
        });
    }

    void decline(Asked asked) {
        work(() -> db.sql("update people.invitation set declined_at = now() where id = ?" + OPEN)
                .params(asked.id(), now())
                .update());
    }

    @TransactionalEventListener
    void cameBack(MailBounced bounced) {
        UUID organisation = bounced.about();
        UUID invitation = bounced.reference();
        if (organisation == null || invitation == null) return;
        work(() -> db.sql("update people.invitation set bounced_at = ? where id = ? and organisation_id = ?" + OPEN)
                .params(now(), invitation, organisation, now())
                .update());
    }

    /** What came to an end is forgotten, address and all, a month later. */
    @Scheduled(fixedDelay = 6 * 3_600_000, initialDelay = 900_000)
    void sweep() {
        Instant before = clock.instant().minus(FORGOTTEN_AFTER);
        house.run(Duty.RETAIN, () -> db.sql("""
                        delete from people.invitation
                        where least(expires_at, coalesce(accepted_at, declined_at, withdrawn_at, expires_at)) < ?""").param(Timestamp.from(before)).update());
    }

    private <T> T work(Supplier<T> what) {
        return Objects.requireNonNull(house.<T>on(Duty.WELCOME, what));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Asked read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean open = Rows.instant(row, "accepted_at") == null
                && Rows.instant(row, "withdrawn_at") == null
                && Rows.instant(row, "declined_at") == null
                && row.getTimestamp("expires_at").toInstant().isAfter(clock.instant());
        return new Asked(
                id,
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                ColleagueInvitations.roles(row),
                new EmailAddress(seal.open(ColleagueInvitations.ADDRESS, id, row.getBytes("address_sealed"))),
                seal.open(ColleagueInvitations.CALLED, id, row.getBytes("called_sealed")),
                row.getString("language"),
                open,
                row.getObject("accepted_by", UUID.class));
    }
}
