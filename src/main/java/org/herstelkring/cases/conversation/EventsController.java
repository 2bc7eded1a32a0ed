package org.herstelkring.cases.conversation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.plan.PlanChanged;
import org.herstelkring.cases.seating.SeatsMoved;
import org.herstelkring.circle.May;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The lines over which screens hear that something changed. */
@Controller
class EventsController {

    private final LiveSessions liveSessions;
    private final Streams streams;
    private final TransactionTemplate transaction;

    EventsController(LiveSessions liveSessions, Streams streams, TransactionTemplate transaction) {
        this.liveSessions = liveSessions;
        this.streams = streams;
        this.transaction = transaction;
    }

    @GetMapping("/cases/{circle}/conversation/events")
    SseEmitter events(@PathVariable UUID circle, HttpServletRequest request) {
        return streams.open(Streams.CONVERSATION, circle.toString(), LineHolder.who(request), () -> version(circle));
    }

    private String version(UUID circle) {
        return Objects.requireNonNull(transaction.execute(_ -> liveSessions
                .find(liveSessions.open(circle, May.READ))
                .map(sitting -> Long.toString(sitting.conversation().version()))
                .orElse("0")));
    }

    /** People sit elsewhere: every screen of a conversation that goes on shows it. */
    @EventListener
    void moved(SeatsMoved seats) {
        liveSessions
                .find(liveSessions.open(seats.circle(), May.CONTRIBUTE))
                .filter(one -> one.conversation().going())
                .ifPresent(liveSessions::ring);
    }

    /** A commitment was noted or changed: it stands beside the conversation. */
    @EventListener
    void changed(PlanChanged plan) {
        liveSessions.ring(plan.circle());
    }
}
