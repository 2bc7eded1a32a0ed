package org.herstelkring.cases.meeting;

import java.time.Clock;
import java.util.UUID;
import org.herstelkring.cases.Contacts;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.CircleDirectory;
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

/** Mail to a participant came back: it shows at their name, and the facilitators get word. */
@Component
class BouncedMail {

    private final Circles circles;
    private final CircleDirectory directory;
    private final Contacts contacts;
    private final OutgoingMail post;
    private final Clock clock;
    private final TransactionTemplate own;

    BouncedMail(
            Circles circles,
            CircleDirectory directory,
            Contacts contacts,
            OutgoingMail post,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.circles = circles;
        this.directory = directory;
        this.contacts = contacts;
        this.post = post;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void cameBack(MailBounced bounced) {
        UUID circle = bounced.about();
        UUID participant = bounced.reference();
        if (circle == null || participant == null) return;
        Acting.run(Duty.REMIND, () -> own.executeWithoutResult(_ -> note(circle, participant)));
    }

    private void note(UUID circle, UUID participant) {
        Access access = circles.onDuty(circle);
        if (!contacts.bounced(access, participant, clock.instant())) return;
        directory
                .keepers(access)
                .forEach(keeper -> post.send(
                        MailMessage.to(keeper, "cases.meeting.mail.bounced.subject", "cases.meeting.mail.bounced.body")
                                .opening("/cases/" + circle + "/people/" + participant)
                                .about(circle, null)));
    }
}
