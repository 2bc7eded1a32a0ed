package org.herstelkring.circle.invitation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.circle.InvitationAccepted;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.SignUp;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The side of whoever is invited: looking, coming in, saying no. Works in the acting person's name, to welcome them. */
@Component
class InvitationAcceptance {

    private final WelcomingInvitations invitations;
    private final SignUp joining;
    private final OutgoingMail post;
    private final Promises promises;
    private final InvitationKinds kinds;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    InvitationAcceptance(
            WelcomingInvitations invitations,
            SignUp joining,
            OutgoingMail post,
            Promises promises,
            InvitationKinds kinds,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.joining = joining;
        this.post = post;
        this.promises = promises;
        this.kinds = kinds;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What somebody finds behind the door, and what a try to come in leads to. */
    sealed interface Answer {
        /** Used, withdrawn, refused, over or never there: all look the same. */
        record Nowhere() implements Answer {}

        /** It leads somewhere, but says nothing before one is signed in. */
        record SignInFirst() implements Answer {}

        /** The one who invites opened it. */
        record Own() implements Answer {}

        /** @param start where they go */
        record Inside(String start) implements Answer {}

        /**
         * @param theirs whether it was sent to this account, or to whoever has the code
         * @param promised message keys of what will be seen at once
         */
        record Invited(String inviter, boolean theirs, List<String> promised) implements Answer {}

        /** Another account than the invited one: the keeper was asked. */
        record Asked(String inviter) implements Answer {}

        record SaidNo() implements Answer {}
    }

    /** Looking uses nothing up: mail programs look too. */
    Answer look(InvitationToken pass, boolean signedIn) {
        if (!pass.looksLikeOne()) return new Answer.Nowhere();
        return work(
                () -> invitations.find(pass).map(found -> look(found, signedIn)).orElseGet(Answer.Nowhere::new));
    }

    private Answer look(WelcomingInvitations.Found found, boolean signedIn) {
        UUID me = signedIn ? Acting.person().orElse(null) : null;
        if (me == null) return found.open() ? new Answer.SignInFirst() : new Answer.Nowhere();
        if (me.equals(found.usedBy()) && invitations.isInside(found, me))
            return new Answer.Inside(kinds.start(found.kind(), found.circle()));
        if (!found.open()) return new Answer.Nowhere();
        if (me.equals(found.madeBy())) return new Answer.Own();
        if (invitations.isInside(found, me)) return new Answer.Inside(kinds.start(found.kind(), found.circle()));
        if (found.askedBy() != null)
            return me.equals(found.askedBy()) ? new Answer.Asked(found.inviter()) : new Answer.Nowhere();
        return new Answer.Invited(found.inviter(), isTheirs(found), promises.labels(found.access(), found.id()));
    }

    /** @param name how somebody calls themselves whose address is not the invited one */
    Answer accept(InvitationToken pass, String name) {
        UUID me = Acting.someone();
        try {
            return work(() -> invitations
                    .find(pass)
                    .map(found -> accept(pass, found, me, name))
                    .orElseGet(Answer.Nowhere::new));
        } catch (DuplicateKeyException cameInMeanwhile) {
            return look(pass, true);
        }
    }

    private Answer accept(InvitationToken pass, WelcomingInvitations.Found found, UUID me, String name) {
        if (!(look(found, true) instanceof Answer.Invited invited)) return look(found, true);
        if (!invited.theirs()) return ask(pass, found, me, name);
        if (!invitations.use(found, me))
            return invitations.find(pass).map(now -> look(now, true)).orElseGet(Answer.Nowhere::new);
        promises.take(found.access(), found.id(), me);
        events.publishEvent(new InvitationAccepted(
                found.circle(), found.kind(), found.member(), me, found.role(), found.reference()));
        tell(found, "circle.invitation.invite.mail.came");
        return new Answer.Inside(kinds.start(found.kind(), found.circle()));
    }

    private Answer ask(InvitationToken pass, WelcomingInvitations.Found found, UUID me, String name) {
        if (!invitations.ask(found, me, name))
            return invitations.find(pass).map(now -> look(now, true)).orElseGet(Answer.Nowhere::new);
        tell(found, "circle.invitation.invite.mail.asked");
        return new Answer.Asked(found.inviter());
    }

    /** Whoever was invited would rather not. Somebody it was not for only goes away: they end nothing. */
    Answer refuse(InvitationToken pass) {
        return work(() -> invitations
                .find(pass)
                .filter(found -> look(found, true) instanceof Answer.Invited)
                .<Answer>map(found -> {
                    if (!isTheirs(found)) return new Answer.SaidNo();
                    invitations.refuse(found);
                    return new Answer.SaidNo();
                })
                .orElseGet(Answer.Nowhere::new));
    }

    private void tell(WelcomingInvitations.Found found, String mail) {
        post.send(MailMessage.to(found.madeBy(), mail + ".subject", mail + ".body")
                .opening(kinds.keeper(found.kind(), found.reference()))
                .about(found.circle(), null));
    }

    private boolean isTheirs(WelcomingInvitations.Found found) {
        return found.address() == null || joining.isMine(found.address());
    }

    private Answer work(java.util.function.Supplier<Answer> what) {
        return Acting.on(Duty.WELCOME, () -> Objects.requireNonNull(apart.execute(_ -> what.get())));
    }
}
