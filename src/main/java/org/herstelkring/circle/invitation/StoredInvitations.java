package org.herstelkring.circle.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.InvitationAccepted;
import org.herstelkring.circle.Invitations;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.People;
import org.herstelkring.people.SignUp;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keeper's side of inviting. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StoredInvitations implements Invitations {

    static final Duration LASTS = Duration.ofDays(30);
    private static final int A_DAY = 30;
    private static final String OPEN = " and used_at is null and withdrawn_at is null and refused_at is null";

    private final JdbcClient jdbc;
    private final InvitationCipher invitationCipher;
    private final SignUp joining;
    private final Attempts attempts;
    private final People people;
    private final OutgoingMail post;
    private final Promises promises;
    private final InvitationKinds kinds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredInvitations(
            JdbcClient jdbc,
            InvitationCipher invitationCipher,
            SignUp joining,
            Attempts attempts,
            People people,
            OutgoingMail post,
            Promises promises,
            InvitationKinds kinds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.invitationCipher = invitationCipher;
        this.joining = joining;
        this.attempts = attempts;
        this.people = people;
        this.post = post;
        this.promises = promises;
        this.kinds = kinds;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome byMail(KeeperRights keeping, Invite invite, String address) {
        if (joining.isMine(address)) return Outcome.OWN_ADDRESS;
        if (!post.mayWriteToStranger(address)) return Outcome.TOO_MANY_LETTERS;
        InvitationToken pass = InvitationToken.link();
        if (!make(keeping, invite, pass, address)) return stands(keeping, invite, address);
        post.send(MailMessage.to(
                        address,
                        people.me().language(),
                        "circle.invitation.invite.mail.subject",
                        "circle.invitation.invite.mail.body")
                .opening("/invited/" + pass.text())
                .about(keeping.circle(), invite.id())
                .toStranger());
        return Outcome.DONE;
    }

    @Override
    public Outcome byCode(KeeperRights keeping, Invite invite) {
        if (isTooMuch(keeping)) return Outcome.TOO_MANY;
        return make(keeping, invite, InvitationToken.code(), null) ? Outcome.DONE : stands(keeping, invite, null);
    }

    /** What was sent cannot be called back into another: only word for word it is the same. */
    private Outcome stands(KeeperRights keeping, Invite invite, @Nullable String address) {
        boolean same = of(keeping).stream()
                        .anyMatch(one -> one.id().equals(invite.id())
                                && Objects.equals(one.reference(), invite.reference())
                                && Objects.equals(one.address(), address))
                && promises.same(keeping, invite.id(), invite.promises());
        return same ? Outcome.DONE : Outcome.OTHER;
    }

    private CircleKind kind(KeeperRights keeping) {
        return CircleKind.of(jdbc.sql("select kind from circle.circle where id = ?")
                .param(keeping.circle())
                .query(String.class)
                .single());
    }

    private boolean isTooMuch(KeeperRights keeping) {
        return !attempts.allows("invites of " + keeping.keeper(), A_DAY, Duration.ofDays(1));
    }

    private boolean make(KeeperRights keeping, Invite invite, InvitationToken pass, @Nullable String address) {
        kinds.require(kind(keeping));
        Instant now = clock.instant();
        int made = jdbc.sql("""
                        insert into circle.invitation (circle_id, id, member_id, reference, role, made_by, made_at,
                            expires_at, token_hash, address, code, inviter)
                        values (:circle, :id, :member, :reference, :role, :keeper, :now, :until, :hash, :address,
                            :code, :inviter)
                        on conflict (circle_id, id) do nothing
                        """)
                .param("circle", keeping.circle())
                .param("id", invite.id())
                .param("member", Ids.next())
                .param("reference", invite.reference())
                .param("role", invite.role())
                .param("keeper", keeping.keeper())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LASTS)))
                .param("hash", pass.hash())
                .param(
                        "address",
                        address == null ? null : invitationCipher.seal("address", invite.id(), address),
                        Types.BINARY)
                .param(
                        "code",
                        address == null ? invitationCipher.seal("code", invite.id(), pass.text()) : null,
                        Types.BINARY)
                .param("inviter", invitationCipher.seal("inviter", invite.id(), invite.inviter()))
                .update();
        if (made == 0) return false;
        jdbc.sql(
                        "update circle.invitation set withdrawn_at = ?, code = null, address = null where circle_id = ? and reference = ? and id <> ?"
                                + OPEN)
                .params(Timestamp.from(now), keeping.circle(), invite.reference(), invite.id())
                .update();
        promises.write(keeping, invite.id(), invite.promises());
        return true;
    }

    @Override
    public String code(KeeperRights keeping, UUID invitation) {
        byte[] kept = jdbc.sql("select code from circle.invitation where circle_id = ? and id = ? and expires_at > ?"
                        + " and code is not null" + OPEN)
                .params(keeping.circle(), invitation, Timestamp.from(clock.instant()))
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(NotHere::new);
        String code = invitationCipher.open("code", invitation, kept);
        return new InvitationToken(code == null ? "" : code).grouped();
    }

    @Override
    public List<Invitation> of(KeeperRights keeping) {
        return jdbc.sql("select * from circle.invitation where circle_id = ? order by made_at desc, id desc")
                .param(keeping.circle())
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public void withdraw(KeeperRights keeping, UUID invitation) {
        end("withdrawn_at", keeping, invitation);
    }

    @Override
    public void refuse(KeeperRights keeping, UUID invitation) {
        end("withdrawn_at", keeping, invitation);
    }

    @Override
    public void confirm(KeeperRights keeping, UUID invitation) {
        CircleKind kind = kind(keeping);
        Asked asked = jdbc.sql("""
                        update circle.invitation set used_by = asked_by, used_at = now(), code = null, address = null, asked_as = null
                        where circle_id = ? and id = ? and asked_by is not null and expires_at > ?
                        """ + OPEN + " returning member_id, asked_by, reference, role")
                .params(keeping.circle(), invitation, Timestamp.from(clock.instant()))
                .query((row, n) -> new Asked(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4)))
                .optional()
                .orElseThrow(() -> new Refusal("circle.invitation.invite.over"));
        keeping.admit(asked.member(), asked.person(), asked.role());
        promises.keep(keeping, invitation, asked.person());
        events.publishEvent(new InvitationAccepted(
                keeping.circle(), kind, asked.member(), asked.person(), asked.role(), asked.reference()));
        post.send(MailMessage.to(
                        asked.person(),
                        "circle.invitation.invite.mail.in.subject",
                        "circle.invitation.invite.mail.in.body")
                .opening(kinds.start(kind, keeping.circle()))
                .about(keeping.circle(), null));
    }

    private void end(String how, KeeperRights keeping, UUID invitation) {
        int ended = jdbc.sql("update circle.invitation set " + how
                        + " = ?, code = null, address = null, asked_as = null where circle_id = ? and id = ?" + OPEN)
                .params(Timestamp.from(clock.instant()), keeping.circle(), invitation)
                .update();
        if (ended == 0 && of(keeping).stream().noneMatch(one -> one.id().equals(invitation))) throw new NotHere();
    }

    private record Asked(UUID member, UUID person, @Nullable UUID reference, String role) {}

    private Invitation read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp used = row.getTimestamp("used_at");
        Instant expires = row.getTimestamp("expires_at").toInstant();
        return new Invitation(
                id,
                row.getObject("reference", UUID.class),
                state(row, expires),
                invitationCipher.open("address", id, row.getBytes("address")),
                row.getTimestamp("made_at").toInstant(),
                expires,
                used == null ? null : used.toInstant(),
                invitationCipher.open("asked_as", id, row.getBytes("asked_as")));
    }

    private State state(ResultSet row, Instant expires) throws SQLException {
        if (row.getTimestamp("used_at") != null) return State.USED;
        if (row.getTimestamp("withdrawn_at") != null) return State.WITHDRAWN;
        if (row.getTimestamp("refused_at") != null) return State.REFUSED;
        if (!expires.isAfter(clock.instant())) return State.EXPIRED;
        if (row.getTimestamp("asked_at") != null) return State.ASKED;
        return row.getTimestamp("bounced_at") != null ? State.BOUNCED : State.WAITING;
    }
}
