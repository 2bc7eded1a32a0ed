package org.herstelkring.circle.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.LinkDestination;
import org.herstelkring.circle.PerKind;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody in who has a link that works and the code that goes with it. */
@Component
class LinkSignIn {

    static final int TRIES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final LinkCodes linkCodes;
    private final PerKind<LinkDestination> destinations;
    private final Clock clock;
    private final TransactionTemplate apart;

    LinkSignIn(
            JdbcClient jdbc,
            LinkCodes linkCodes,
            List<LinkDestination> destinations,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.linkCodes = linkCodes;
        this.destinations = new PerKind<>(LinkDestination.class, destinations);
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the link leads anywhere. Looking uses nothing up: mail programs look too. */
    boolean leadsSomewhere(LinkToken token) {
        return token.looksLikeOne()
                && Acting.on(Duty.SIGN_IN, () -> apart.execute(_ -> find(token).isPresent()));
    }

    Answer enter(LinkToken token, String typed) {
        if (!token.looksLikeOne()) return new Answer.Nowhere();
        return Acting.on(
                Duty.SIGN_IN,
                () -> apart.execute(
                        _ -> find(token).map(link -> enter(link, typed)).orElseGet(Answer.Nowhere::new)));
    }

    private Answer enter(Link link, String typed) {
        Instant now = clock.instant();
        Code code = jdbc.sql("""
                        select code, tries, locked_until from circle.personal_code
                        where circle_id = ? and person_id = ? for update
                        """)
                .params(link.circle(), link.person())
                .query((row, n) -> new Code(row.getBytes(1), row.getInt(2), row.getTimestamp(3)))
                .optional()
                .orElse(null);
        if (code == null) return new Answer.Nowhere();
        if (code.isLocked(now)) return new Answer.Locked();
        if (linkCodes.same(linkCodes.open(link.circle(), link.person(), code.sealed()), typed)) {
            note(link, 0, null);
            jdbc.sql("update circle.personal_link set used_at = ? where circle_id = ? and id = ?")
                    .params(Timestamp.from(now), link.circle(), link.id())
                    .update();
            return new Answer.Welcome(
                    link.person(), destinations.get(link.kind()).start());
        }
        int wrong = (code.lockedUntil() == null ? code.tries() : 0) + 1;
        boolean full = wrong >= TRIES;
        note(link, wrong, full ? Timestamp.from(now.plus(LOCKED)) : null);
        return full ? new Answer.Locked() : new Answer.WrongCode(TRIES - wrong);
    }

    private void note(Link link, int tries, @Nullable Timestamp lockedUntil) {
        jdbc.sql("""
                        update circle.personal_code set tries = :tries, locked_until = :locked
                        where circle_id = :circle and person_id = :person
                        """)
                .param("tries", tries)
                .param("locked", lockedUntil, java.sql.Types.TIMESTAMP)
                .param("circle", link.circle())
                .param("person", link.person())
                .update();
    }

    private Optional<Link> find(LinkToken token) {
        return jdbc.sql("""
                        select circle_id, id, person_id, circle.kind_of(circle_id) from circle.personal_link
                        where circle_id = circle.circle_of_token(:hash) and token_hash = :hash
                          and withdrawn_at is null and expires_at > :now
                        """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Link(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        CircleKind.of(row.getString(4))))
                .optional();
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

    private record Link(UUID circle, UUID id, UUID person, CircleKind kind) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Code(byte[] sealed, int tries, @Nullable Timestamp lockedUntil) {

        boolean isLocked(Instant now) {
            return lockedUntil != null && lockedUntil.toInstant().isAfter(now);
        }
    }
}
