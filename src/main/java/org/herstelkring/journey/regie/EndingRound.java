package org.herstelkring.journey.regie;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Claims;
import org.herstelkring.circle.Grants;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.LocalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells owners, once and in neutral words, that something they gave ends within a week. */
@Component
class EndingRound {

    /** Nobody is written to at night. */
    private static final LocalTime FROM = LocalTime.of(9, 0);

    private static final Logger LOG = LoggerFactory.getLogger(EndingRound.class);

    private final Grants grants;
    private final Circles circles;
    private final ToldEndings told;
    private final Claims claims;
    private final OutgoingMail post;
    private final TransactionTemplate transaction;
    private final LocalClock clock;

    EndingRound(
            Grants grants,
            Circles circles,
            ToldEndings told,
            Claims claims,
            OutgoingMail post,
            TransactionTemplate transaction,
            LocalClock clock) {
        this.grants = grants;
        this.circles = circles;
        this.told = told;
        this.claims = claims;
        this.post = post;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT30M")
    void go() {
        if (!clock.time().isBefore(FROM)) tell();
    }

    void tell() {
        Acting.run(Duty.REMIND, () -> {
            List<Grants.Ending> endings = transaction.execute(
                    _ -> grants.endingBefore(clock.instant().plus(Duration.ofDays(Regie.DAYS_BEFORE))));
            if (endings == null) return;
            Map<UUID, List<UUID>> byCircle = endings.stream()
                    .collect(Collectors.groupingBy(
                            Grants.Ending::circle, Collectors.mapping(Grants.Ending::id, Collectors.toList())));
            byCircle.forEach((circle, ids) -> {
                try {
                    transaction.executeWithoutResult(_ -> {
                        if (claims.claim(Duty.REMIND, circle)) tell(circle, ids);
                    });
                } catch (RuntimeException failed) {
                    LOG.warn("What ends in circle {} is told in the next round", circle, failed);
                }
            });
        });
    }

    /** One letter for everything that is new, whatever number of servers looks at the same time. */
    private void tell(UUID circle, List<UUID> ids) {
        Access duty = circles.onDuty(circle);
        if (!told.write(duty, ids)) return;
        told.owner(duty)
                .ifPresent(owner ->
                        post.send(MailMessage.to(owner, "journey.regie.mail.subject", "journey.regie.mail.body")
                                .opening("/space/regie")
                                .about(circle, null)));
    }
}
