package org.herstelkring.people.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.organisation.ColleagueInvitation.State;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.Sha256;
import org.herstelkring.shared.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asking somebody to be a colleague, from the side of whoever administers the organisation. */
@Repository
class ColleagueInvitations {

    static final String ADDRESS = "people.invitation.address";
    static final String CALLED = "people.invitation.called";

    private static final Duration LASTS = Duration.ofDays(7);
    private static final String OPEN = " and withdrawn_at is null and accepted_at is null and declined_at is null";

    private final JdbcClient db;
    private final AccountCipher seal;
    private final OutgoingMail post;
    private final Clock clock;

    ColleagueInvitations(JdbcClient db, AccountCipher seal, OutgoingMail post, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.post = post;
        this.clock = clock;
    }

    /** Who was asked and did not come yet, the newest first; who said no stands there until they are asked again. */
    List<ColleagueInvitation> of(UUID organisation) {
        return db.sql("""
                        select * from people.invitation
                        where organisation_id = ? and withdrawn_at is null and accepted_at is null
                        order by made_at desc, id desc""").param(organisation).query(this::read).list();
    }

    /** Whether a letter to this address may still go today. */
    boolean mayWriteTo(String email) {
        return post.mayWriteToStranger(email);
    }

    /**
     * Sends a letter to this address. The same id twice is one; an earlier invitation of this address is over.
     *
     * @return false when another one was sent under this id: that cannot be called back into this one
     */
    boolean invite(UUID id, OrganisationRef organisation, String called, String email, Set<OrganisationRole> roles) {
        String token = Secrets.token(32);
        EmailAddress address = new EmailAddress(email);
        MadeOnce kept = MadeOnce.keep(
                () -> make(id, organisation, called, address, roles, token, Acting.someone()),
                () -> of(organisation.id()).stream()
                        .anyMatch(one -> one.id().equals(id)
                                && one.called().equals(called)
                                && one.address().equals(address.text())
                                && one.roles().equals(roles)),
                () -> false);
        if (kept == MadeOnce.MADE) post(id, organisation, email, token);
        return kept.stands();
    }

    /**
     * Writes one down without sending anything.
     *
     * @param by who asks; nobody when it is the operator
     * @return false when it stands there already
     */
    boolean make(
            UUID id,
            OrganisationRef organisation,
            String called,
            EmailAddress address,
            Set<OrganisationRole> roles,
            String token,
            @Nullable UUID by) {
        byte[] hash = seal.index(ADDRESS, address.text());
        int made = db.sql("""
                        insert into people.invitation (id, organisation_id, roles, address_sealed, address_hash,
                            called_sealed, language, token_hash, invited_by, made_at, sent_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(Arrays.asList(
                        id,
                        organisation.id(),
                        roles.stream().map(OrganisationRole::code).toArray(String[]::new),
                        seal.seal(ADDRESS, id, address.text()),
                        hash,
                        seal.seal(CALLED, id, called),
                        organisation.language(),
                        Sha256.of(token),
                        by,
                        now(),
                        now(),
                        until()))
                .update();
        if (made == 0) return false;
        db.sql("""
                        update people.invitation set withdrawn_at = ?
                        where organisation_id = ? and address_hash = ? and id <> ?""" + OPEN).params(now(), organisation.id(), hash, id).update();
        return true;
    }

    /** The same invitation by a new link; the earlier one works no more. */
    void again(UUID id, OrganisationRef organisation) {
        ColleagueInvitation one = of(organisation.id()).stream()
                .filter(each -> each.id().equals(id) && each.open())
                .findFirst()
                .orElseThrow(NotHere::new);
        String token = Secrets.token(32);
        db.sql("""
                        update people.invitation set token_hash = ?, sent_at = ?, expires_at = ?, bounced_at = null
                        where id = ?""" + OPEN).params(Sha256.of(token), now(), until(), id).update();
        post(id, organisation, one.address(), token);
    }

    void withdraw(UUID id, UUID organisation) {
        int ended = db.sql("""
                        update people.invitation set withdrawn_at = coalesce(withdrawn_at, ?)
                        where id = ? and organisation_id = ? and accepted_at is null and declined_at is null""").params(now(), id, organisation).update();
        if (ended == 0) throw new NotHere();
    }

    private void post(UUID id, OrganisationRef organisation, String email, String token) {
        post.send(MailMessage.to(
                        email, organisation.language(), "people.mail.invitation.subject", "people.mail.invitation.body")
                .with(organisation.name())
                .opening(AnswerController.path(token))
                .about(organisation.id(), id)
                .toStranger());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp until() {
        return Timestamp.from(clock.instant().plus(LASTS));
    }

    private ColleagueInvitation read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant expires = row.getTimestamp("expires_at").toInstant();
        return new ColleagueInvitation(
                id,
                seal.open(CALLED, id, row.getBytes("called_sealed")),
                seal.open(ADDRESS, id, row.getBytes("address_sealed")),
                roles(row),
                row.getTimestamp("sent_at").toInstant(),
                expires,
                state(row, expires));
    }

    static Set<OrganisationRole> roles(ResultSet row) throws SQLException {
        Set<OrganisationRole> roles = EnumSet.noneOf(OrganisationRole.class);
        for (Object code : (Object[]) row.getArray("roles").getArray()) roles.add(OrganisationRole.of((String) code));
        return roles;
    }

    private State state(ResultSet row, Instant expires) throws SQLException {
        if (Rows.instant(row, "declined_at") != null) return State.DECLINED;
        if (Rows.instant(row, "bounced_at") != null) return State.BOUNCED;
        return expires.isAfter(clock.instant()) ? State.WAITING : State.EXPIRED;
    }
}
