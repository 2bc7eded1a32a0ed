package org.herstelkring.cases.meeting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.herstelkring.people.Bounced;
import org.herstelkring.people.Letter;
import org.herstelkring.people.Post;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail to a participant came back: it shows at their name, and the facilitators get word. */
@Component
class BouncedMail {

    private final JdbcClient jdbc;
    private final Post post;
    private final Clock clock;
    private final TransactionTemplate own;

    BouncedMail(JdbcClient jdbc, Post post, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.post = post;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void cameBack(Bounced bounced) {
        UUID circle = bounced.about();
        UUID participant = bounced.reference();
        if (circle == null || participant == null) return;
        Acting.run(Duty.REMIND, () -> own.executeWithoutResult(_ -> note(circle, participant)));
    }

    private void note(UUID circle, UUID participant) {
        int known = jdbc.sql("update cases.contact set bounced_at = ? where circle_id = ? and participant_id = ?")
                .params(Timestamp.from(clock.instant()), circle, participant)
                .update();
        if (known == 0) return;
        jdbc.sql("select person_id from circle.keeper where circle_id = ? and (until is null or until > now())")
                .param(circle)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(keeper ->
                        post.send(Letter.to(keeper, "meeting.mail.bounced.subject", "meeting.mail.bounced.body")
                                .opening("/cases/" + circle + "/people/" + participant)
                                .about(circle, null)));
    }
}
