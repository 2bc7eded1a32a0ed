package org.herstelkring.circle.invitation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invitations that lead nowhere: those that came back, and those nobody took up. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EndingInvitations {

    private final JdbcClient jdbc;

    EndingInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Under the duty to welcome: a letter came back. Who made the invitation, while it still waits for an answer. */
    Optional<Back> cameBack(Access access, UUID invitation, Instant at) {
        return jdbc.sql("""
                        update circle.invitation set bounced_at = ?
                        where circle_id = ? and id = ? and used_at is null and withdrawn_at is null
                          and refused_at is null
                        returning made_by, circle.kind_of(circle_id)
                        """)
                .params(Timestamp.from(at), access.to(Access.DUTY), invitation)
                .query((row, n) -> new Back(row.getObject(1, UUID.class), CircleKind.of(row.getString(2))))
                .optional();
    }

    record Back(UUID keeper, CircleKind kind) {}

    /** Under the duty to retain: forgets what ended before this moment and was never used. */
    void forget(Instant before) {
        jdbc.sql("delete from circle.invitation where used_at is null and expires_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
