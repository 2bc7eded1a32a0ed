package org.herstelkring.pyramid.signal;

import java.util.List;
import java.util.Optional;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.PersonalLinks;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.pyramid.SignalMoved;
import org.herstelkring.pyramid.Signals;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people with an account that a signal waits for them, and gently once more when it has grown old. */
@Component
class SignalPost {

    private static final String SUBJECT = "pyramid.signal.mail.signal.subject";
    private static final String BODY = "pyramid.signal.mail.signal.body";

    private final Signals signals;
    private final Circles circles;
    private final People people;
    private final PersonalLinks links;
    private final OutgoingMail post;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    SignalPost(
            Signals signals,
            Circles circles,
            People people,
            PersonalLinks links,
            OutgoingMail post,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.signals = signals;
        this.circles = circles;
        this.people = people;
        this.links = links;
        this.post = post;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Participants without an account are told by the module they take part in. */
    @TransactionalEventListener
    void tell(SignalMoved moved) {
        Acting.run(
                Duty.REMIND,
                () -> apart.executeWithoutResult(_ ->
                        letter(moved).ifPresent(letter -> post.send(letter.about(moved.signal(), moved.signal())))));
    }

    private Optional<MailMessage> letter(SignalMoved moved) {
        boolean guest = people.find(moved.to()).map(PersonRef::guest).orElse(true);
        if (!guest) return Optional.of(MailMessage.to(moved.to(), SUBJECT, BODY).opening("/signals/" + moved.signal()));
        Access duty = circles.onDuty(moved.signal());
        return signals.outside(duty, moved.to())
                .map(words -> MailMessage.to(words.email(), words.language(), SUBJECT, BODY)
                        .opening(links.make(duty, moved.to()).path()));
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void round() {
        Acting.run(
                Duty.REMIND,
                () -> apart.executeWithoutResult(_ -> {
                    List<SignalMoved> old = signals.grownOld();
                    old.forEach(events::publishEvent);
                }));
    }
}
