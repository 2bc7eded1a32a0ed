package org.herstelkring.circle.invitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.people.MailBounced;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** An invitation came back: it shows where it was made, and whoever made it gets word. */
@Component
class BouncedInvitation {

    private final JdbcClient jdbc;
    private final OutgoingMail post;
    private final InvitationKinds kinds;
    private final Clock clock;
    private final TransactionTemplate apart;

    BouncedInvitation(
            JdbcClient jdbc,
            OutgoingMail post,
            InvitationKinds kinds,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.post = post;
        this.kinds = kinds;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void cameBack(MailBounced bounced) {
        UUID circle = bounced.about();
        UUID invitation = bounced.reference();
        if (circle == null || invitation == null) return;
        Acting.run(Duty.WELCOME, () -> apart.executeWithoutResult(_ -> note(circle, invitation)));
    }

    private void note(UUID circle, UUID invitation) {
        jdbc.sql("""
                        update circle.invitation set bounced_at = ?
                        where circle_id = ? and id = ? and used_at is null and withdrawn_at is null
                          and refused_at is null
                        returning made_by, circle.kind_of(circle_id)
                        """)
                .params(Timestamp.from(clock.instant()), circle, invitation)
                .query((row, n) -> new Back(row.getObject(1, UUID.class), CircleKind.of(row.getString(2))))
                .optional()
                .ifPresent(back -> post.send(MailMessage.to(
                                back.keeper(),
                                "circle.invitation.invite.mail.bounced.subject",
                                "circle.invitation.invite.mail.bounced.body")
                        .opening(kinds.keeper(back.kind(), null))
                        .about(circle, null)));
    }

    private record Back(UUID keeper, CircleKind kind) {}
}
