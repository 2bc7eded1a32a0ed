package org.herstelkring.circle.invitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.Circles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations from the side of whoever is invited, under the duty to welcome; the keeper's side is in
 * {@link StoredInvitations}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WelcomingInvitations {

    private final JdbcClient jdbc;
    private final InvitationCipher invitationCipher;
    private final Circles circles;
    private final Clock clock;

    WelcomingInvitations(JdbcClient jdbc, InvitationCipher invitationCipher, Circles circles, Clock clock) {
        this.jdbc = jdbc;
        this.invitationCipher = invitationCipher;
        this.circles = circles;
        this.clock = clock;
    }

    /** What this opens; nothing while everything in the circle stands still. */
    Optional<Found> find(InvitationToken pass) {
        return jdbc.sql("""
                        select i.*, circle.kind_of(circle_id) as kind from circle.invitation i
                        where circle_id = circle.circle_of_token(:hash) and token_hash = :hash
                          and not circle.paused(circle_id, '*')
                        """)
                .param("hash", pass.hash())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    boolean open = row.getTimestamp("used_at") == null
                            && row.getTimestamp("withdrawn_at") == null
                            && row.getTimestamp("refused_at") == null
                            && row.getTimestamp("expires_at").toInstant().isAfter(clock.instant());
                    return new Found(
                            circles.onDuty(row.getObject("circle_id", UUID.class)),
                            CircleKind.of(row.getString("kind")),
                            id,
                            row.getObject("member_id", UUID.class),
                            row.getObject("reference", UUID.class),
                            row.getString("role"),
                            row.getObject("made_by", UUID.class),
                            Objects.requireNonNullElse(
                                    invitationCipher.open("inviter", id, row.getBytes("inviter")), ""),
                            invitationCipher.open("address", id, row.getBytes("address")),
                            row.getObject("asked_by", UUID.class),
                            row.getObject("used_by", UUID.class),
                            open);
                })
                .optional();
    }

    /** Uses it, once: they are a member from here on. False when somebody asked, came in or said no meanwhile. */
    boolean use(Found found, UUID me) {
        int used = jdbc.sql("""
                        update circle.invitation set used_by = ?, used_at = now(), code = null, address = null
                        where circle_id = ? and id = ? and used_at is null and withdrawn_at is null
                          and refused_at is null and asked_by is null
                        """).params(me, found.circle(), found.id()).update();
        if (used == 0) return false;
        jdbc.sql("insert into circle.member (circle_id, id, person_id, role) values (?, ?, ?, ?)")
                .params(found.circle(), found.member(), me, found.role())
                .update();
        return true;
    }

    /** Another account than the invited one asks to come in; false when it is no longer open for that. */
    boolean ask(Found found, UUID me, String name) {
        return jdbc.sql("""
                                update circle.invitation set asked_by = ?, asked_as = ?, asked_at = ?
                                where circle_id = ? and id = ? and asked_by is null and used_at is null
                                  and withdrawn_at is null and refused_at is null
                                """)
                        .params(
                                me,
                                invitationCipher.seal("asked_as", found.id(), name),
                                Timestamp.from(clock.instant()),
                                found.circle(),
                                found.id())
                        .update()
                == 1;
    }

    void refuse(Found found) {
        jdbc.sql(
                        "update circle.invitation set refused_at = ?, code = null, address = null where circle_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), found.circle(), found.id())
                .update();
    }

    boolean isInside(Found found, UUID person) {
        return jdbc.sql(
                        "select exists (select from circle.member where circle_id = ? and person_id = ? and until is null)")
                .params(found.circle(), person)
                .query(Boolean.class)
                .single();
    }

    /** @param access of the house, to welcome somebody into this circle */
    record Found(
            Access access,
            CircleKind kind,
            UUID id,
            UUID member,
            @Nullable UUID reference,
            String role,
            UUID madeBy,
            String inviter,
            @Nullable String address,
            @Nullable UUID askedBy,
            @Nullable UUID usedBy,
            boolean open) {

        UUID circle() {
            return access.to(Access.DUTY);
        }
    }
}
