package org.herstelkring.circle.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.LinkDestination;
import org.herstelkring.circle.PerKind;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody in who has a link that works and the code that goes with it. */
@Component
class LinkSignIn {

    static final int TRIES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private final OpeningLinks links;
    private final LinkCodes linkCodes;
    private final PerKind<LinkDestination> destinations;
    private final Clock clock;
    private final TransactionTemplate apart;

    LinkSignIn(
            OpeningLinks links,
            LinkCodes linkCodes,
            List<LinkDestination> destinations,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.linkCodes = linkCodes;
        this.destinations = new PerKind<>(LinkDestination.class, destinations);
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the link leads anywhere. Looking uses nothing up: mail programs look too. */
    boolean leadsSomewhere(LinkToken token) {
        return token.looksLikeOne()
                && Acting.on(
                        Duty.SIGN_IN,
                        () -> apart.execute(
                                _ -> links.find(token, clock.instant()).isPresent()));
    }

    Answer enter(LinkToken token, String typed) {
        if (!token.looksLikeOne()) return new Answer.Nowhere();
        return Acting.on(
                Duty.SIGN_IN,
                () -> apart.execute(_ -> links.find(token, clock.instant())
                        .map(link -> enter(link, typed))
                        .orElseGet(Answer.Nowhere::new)));
    }

    private Answer enter(OpeningLinks.Link link, String typed) {
        Instant now = clock.instant();
        OpeningLinks.Code code = links.code(link).orElse(null);
        if (code == null) return new Answer.Nowhere();
        if (code.isLocked(now)) return new Answer.Locked();
        if (linkCodes.same(code.digits(), typed)) {
            links.tried(link, 0, null);
            links.used(link, now);
            return new Answer.Welcome(
                    link.person(), destinations.get(link.kind()).start());
        }
        int wrong = (code.lockedUntil() == null ? code.tries() : 0) + 1;
        boolean full = wrong >= TRIES;
        links.tried(link, wrong, full ? now.plus(LOCKED) : null);
        return full ? new Answer.Locked() : new Answer.WrongCode(TRIES - wrong);
    }

    /** What the door says. */
    sealed interface Answer {
        /** @param start where they go */
        record Welcome(UUID person, String start) implements Answer {}

        record WrongCode(int left) implements Answer {}

        record Locked() implements Answer {}

        /** Withdrawn, expired or never there: the three look the same. */
        record Nowhere() implements Answer {}
    }
}
