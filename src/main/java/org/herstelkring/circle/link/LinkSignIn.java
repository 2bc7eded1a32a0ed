package org.herstelkring.circle.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.circle.LinkDestination;
import org.herstelkring.circle.PerKind;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.Attempts.Limit;
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
    static final int A_DAY = 40;

    private final OpeningLinks links;
    private final LinkCodes linkCodes;
    private final PerKind<LinkDestination> destinations;
    private final Attempts attempts;
    private final Clock clock;
    private final TransactionTemplate apart;

    LinkSignIn(
            OpeningLinks links,
            LinkCodes linkCodes,
            List<LinkDestination> destinations,
            Attempts attempts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.linkCodes = linkCodes;
        this.destinations = new PerKind<>(LinkDestination.class, destinations);
        this.attempts = attempts;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the link leads anywhere. Looking uses nothing up and is not counted: mail programs look too. */
    boolean leadsSomewhere(LinkToken token) {
        return token.looksLikeOne()
                && work(() -> links.find(token, clock.instant())).isPresent();
    }

    /**
     * Wrong codes are counted for this person where they are typed, so that nobody shuts out somebody else; and a day long
     * from everywhere, so that nobody guesses from many places. A browser that came in by this link before is not held up by
     * what others type elsewhere.
     *
     * @param place where it is asked from
     */
    Answer enter(LinkToken token, String typed, String place, boolean cameInBefore) {
        Opening opening = token.looksLikeOne() ? work(() -> opening(token)).orElse(null) : null;
        if (opening == null) return new Answer.Nowhere();
        String of = "code " + opening.code() + " of " + opening.link().person();
        var here = new Limit(of + " from " + place, TRIES, LOCKED);
        var anywhere = new Limit(of, A_DAY, Duration.ofDays(1));
        if (!cameInBefore && attempts.left(anywhere) == 0 || !attempts.allows(here)) return new Answer.Locked();
        if (linkCodes.same(opening.code(), typed)) {
            attempts.forget(here.bucket());
            return work(() -> welcome(opening.link()));
        }
        attempts.allows(anywhere);
        int left = attempts.left(here);
        work(() -> wrong(opening.link(), left == 0));
        return left == 0 ? new Answer.Locked() : new Answer.WrongCode(left);
    }

    private Optional<Opening> opening(LinkToken token) {
        return links.find(token, clock.instant())
                .flatMap(link -> links.code(link).map(code -> new Opening(link, code)));
    }

    private Answer welcome(OpeningLinks.Link link) {
        Instant now = clock.instant();
        links.right(link, now);
        links.used(link, now);
        return new Answer.Welcome(link.person(), destinations.get(link.kind()).start());
    }

    private boolean wrong(OpeningLinks.Link link, boolean full) {
        Instant now = clock.instant();
        links.wrong(link, now, full ? now.plus(LOCKED) : null);
        return full;
    }

    private <T> T work(Supplier<T> what) {
        return Acting.on(Duty.SIGN_IN, () -> Objects.requireNonNull(apart.execute(_ -> what.get())));
    }

    private record Opening(OpeningLinks.Link link, String code) {}

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
