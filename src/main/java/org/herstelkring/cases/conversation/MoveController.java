package org.herstelkring.cases.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.script.Kind;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Running;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves along the script. */
@Controller
@RequestMapping("/cases/{circle}/conversation")
@Transactional
class MoveController {

    private final LiveSessions liveSessions;
    private final Clock clock;

    MoveController(LiveSessions liveSessions, Clock clock) {
        this.liveSessions = liveSessions;
        this.clock = clock;
    }

    /**
     * @param from key of the moment the move was made from. When the conversation is somewhere else by now (a double
     *     tap, another device) nothing happens.
     * @param to {@code next}, {@code previous}, {@code pass} or the key of a moment
     */
    @PostMapping("/moves")
    String move(@PathVariable UUID circle, @RequestParam String from, @RequestParam String to) {
        LiveSession liveSession = liveSessions.take(circle);
        Moment now = liveSession.now();
        if (liveSession.conversation().is(Conversation.Standing.RUNNING)
                && now.key().equals(from)) {
            Running running = liveSession.running();
            boolean held = liveSession.held().isPresent();
            Optional<Moment> there = switch (to) {
                // Somebody left whose turn it was: whoever comes after them was not asked anything yet.
                case "next" -> held ? Optional.of(now) : running.next(now);
                case "previous" -> running.previous(now);
                case "pass" -> running.pass(now);
                default -> running.find(to);
            };
            Conversation one = liveSession.conversation();
            there.ifPresent(
                    moment -> liveSessions.keep(liveSession, held ? one.passedTo(moment) : one.moved(now, moment)));
        }
        return ConversationController.back(circle);
    }

    /** A point on the checklist was gone through, or not after all. */
    @PostMapping("/ticks")
    String tick(
            @PathVariable UUID circle, @RequestParam String check, @RequestParam(defaultValue = "false") boolean on) {
        LiveSession liveSession = liveSessions.take(circle);
        boolean known = liveSession.running().moments().stream()
                .anyMatch(moment -> moment.checks().contains(check));
        if (known) liveSessions.keep(liveSession, liveSession.conversation().ticked(check, on));
        return ConversationController.back(circle);
    }

    /** Gives the word in an open round, or takes it back. */
    @PostMapping("/floor")
    String floor(@PathVariable UUID circle, @RequestParam(required = false) @Nullable UUID participant) {
        LiveSession liveSession = liveSessions.take(circle);
        boolean there =
                participant == null || liveSession.conversation().present().contains(participant);
        if (there && liveSession.now().kind() == Kind.OPEN_ROUND)
            liveSessions.keep(liveSession, liveSession.conversation().speaking(participant));
        return ConversationController.back(circle);
    }

    /** Keeps time when somebody asked for it. */
    @PostMapping("/timer")
    String timer(@PathVariable UUID circle, @RequestParam(defaultValue = "0") int minutes) {
        LiveSession liveSession = liveSessions.take(circle);
        boolean sensible = minutes > 0 && minutes <= 60;
        liveSessions.keep(
                liveSession,
                liveSession.conversation().timed(sensible ? clock.instant().plus(Duration.ofMinutes(minutes)) : null));
        return ConversationController.back(circle);
    }
}
