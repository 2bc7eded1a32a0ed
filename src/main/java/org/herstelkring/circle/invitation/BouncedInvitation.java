package org.herstelkring.circle.invitation;

import java.time.Clock;
import java.util.UUID;
import org.herstelkring.circle.Circles;
import org.herstelkring.people.MailBounced;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** An invitation came back: it shows where it was made, and whoever made it gets word. */
@Component
class BouncedInvitation {

    private final EndingInvitations invitations;
    private final Circles circles;
    private final OutgoingMail post;
    private final InvitationKinds kinds;
    private final Clock clock;
    private final TransactionTemplate apart;

    BouncedInvitation(
            EndingInvitations invitations,
            Circles circles,
            OutgoingMail post,
            InvitationKinds kinds,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.circles = circles;
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
        invitations
                .cameBack(circles.onDuty(circle), invitation, clock.instant())
                .ifPresent(back -> post.send(MailMessage.to(
                                back.keeper(),
                                "circle.invitation.invite.mail.bounced.subject",
                                "circle.invitation.invite.mail.bounced.body")
                        .opening(kinds.keeper(back.kind(), null))
                        .about(circle, null)));
    }
}
