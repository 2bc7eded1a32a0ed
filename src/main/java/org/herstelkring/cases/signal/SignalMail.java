package org.herstelkring.cases.signal;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseLetters;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.people.People;
import org.herstelkring.people.PersonRef;
import org.herstelkring.pyramid.SignalMoved;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells participants without an account that a signal waits for them, by the link they know. */
@Component
class SignalMail {

    private final Circles circles;
    private final Participants participants;
    private final CaseLetters letters;
    private final People people;
    private final TransactionTemplate apart;

    SignalMail(
            Circles circles,
            Participants participants,
            CaseLetters letters,
            People people,
            PlatformTransactionManager transactions) {
        this.circles = circles;
        this.participants = participants;
        this.letters = letters;
        this.people = people;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void tell(SignalMoved moved) {
        UUID circle = moved.origin();
        if (circle == null) return;
        Acting.run(
                Duty.REMIND,
                () -> apart.executeWithoutResult(_ -> {
                    if (!people.find(moved.to()).map(PersonRef::guest).orElse(false)) return;
                    Access access = circles.onDuty(circle);
                    participants.all(access).stream()
                            .filter(one -> one.person().equals(moved.to()) && one.takesPart())
                            .findFirst()
                            .ifPresent(one -> letters.send(
                                    access,
                                    one,
                                    "pyramid.signal.mail.signal.subject",
                                    "pyramid.signal.mail.signal.body",
                                    List.of(),
                                    List.of()));
                }));
    }
}
