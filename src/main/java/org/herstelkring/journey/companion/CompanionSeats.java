package org.herstelkring.journey.companion;

import java.util.UUID;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.InvitationAccepted;
import org.herstelkring.circle.Invitations;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.journey.SpaceAccess;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which account sits on which companion's seat. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CompanionSeats {

    /** The role a companion has as a member of the owner's circle. */
    static final String ROLE = "companion";

    private final JdbcClient jdbc;
    private final Invitations invitations;

    CompanionSeats(JdbcClient jdbc, Invitations invitations) {
        this.jdbc = jdbc;
        this.invitations = invitations;
    }

    @EventListener
    void take(InvitationAccepted in) {
        if (in.kind() != CircleKind.PERSONAL || !in.role().equals(ROLE) || in.reference() == null) return;
        jdbc.sql("insert into journey.seat (circle_id, member_id, leaf_id, person_id) values (?, ?, ?, ?)")
                .params(in.circle(), in.member(), in.reference(), in.person())
                .update();
    }

    /** Nobody sits or sat anywhere. */
    void clear(SpaceAccess own) {
        jdbc.sql("delete from journey.seat where circle_id = ?")
                .param(own.circle())
                .update();
    }

    /** Somebody has no access any more: every grant ends at once, and no invitation brings them back. */
    void leave(KeeperRights keeping, UUID leaf) {
        jdbc.sql("update journey.seat set until = now() where circle_id = ? and leaf_id = ? and until is null"
                        + " returning member_id")
                .params(keeping.circle(), leaf)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(keeping::release);
        invitations.of(keeping).stream()
                .filter(one -> leaf.equals(one.reference()) && one.waiting())
                .forEach(one -> invitations.withdraw(keeping, one.id()));
    }
}
