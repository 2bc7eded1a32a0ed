package org.herstelkring.cases.conversation;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.participant.Seating;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.words.Shortened;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pausing, a word apart, who is there, somebody who withdraws, stopping with care. */
@Controller
@RequestMapping("/cases/{circle}/conversation")
@Transactional
class StandingController {

    private static final int LONGEST = 5000;

    private final Sittings sittings;
    private final Conversations conversations;
    private final Seating seating;
    private final Clock clock;

    StandingController(Sittings sittings, Conversations conversations, Seating seating, Clock clock) {
        this.sittings = sittings;
        this.conversations = conversations;
        this.seating = seating;
        this.clock = clock;
    }

    @PostMapping("/pauses")
    String pause(@PathVariable UUID circle, @RequestParam(defaultValue = "") String words) {
        Sitting sitting = sittings.take(circle);
        if (!sitting.conversation().is(Conversation.Standing.PAUSED)) {
            conversations.note(sitting.access(), sitting.conversation(), Turn.PAUSED, null, fit(words));
            sittings.keep(sitting, sitting.conversation().paused());
        }
        return ConversationController.back(circle);
    }

    /** Goes on after a pause, maybe on another day, with who is there then. */
    @PostMapping("/resumptions")
    String resume(@PathVariable UUID circle, @RequestParam(defaultValue = "") Set<UUID> present) {
        Sitting sitting = sittings.take(circle);
        if (sitting.conversation().is(Conversation.Standing.PAUSED)) {
            Conversation again =
                    sitting.conversation().running().with(ConversationController.known(sitting.people(), present));
            conversations.note(sitting.access(), again, Turn.RESUMED, null, null);
            sittings.keep(sitting, again);
        }
        return ConversationController.back(circle);
    }

    @PostMapping("/apart")
    String apart(@PathVariable UUID circle, @RequestParam(defaultValue = "") Set<UUID> participant) {
        Sitting sitting = sittings.take(circle);
        if (sitting.conversation().is(Conversation.Standing.RUNNING)) {
            Set<UUID> with = ConversationController.known(sitting.people(), participant);
            with.forEach(one -> conversations.note(sitting.access(), sitting.conversation(), Turn.APART, one, null));
            if (with.isEmpty()) conversations.note(sitting.access(), sitting.conversation(), Turn.APART, null, null);
            sittings.keep(sitting, sitting.conversation().apart(with));
        }
        return ConversationController.back(circle);
    }

    @PostMapping("/together")
    String together(@PathVariable UUID circle) {
        Sitting sitting = sittings.take(circle);
        if (sitting.conversation().is(Conversation.Standing.APART)) {
            conversations.note(sitting.access(), sitting.conversation(), Turn.TOGETHER, null, null);
            sittings.keep(sitting, sitting.conversation().running());
        }
        return ConversationController.back(circle);
    }

    /** Somebody came in, or left the room. */
    @PostMapping("/presence")
    String presence(
            @PathVariable UUID circle,
            @RequestParam UUID participant,
            @RequestParam(defaultValue = "false") boolean present) {
        Sitting sitting = sittings.take(circle);
        Participant one = sitting.person(participant);
        Set<UUID> there = new HashSet<>(sitting.conversation().present());
        if (present ? there.add(one.id()) : there.remove(one.id())) {
            conversations.note(
                    sitting.access(), sitting.conversation(), present ? Turn.CAME : Turn.LEFT, one.id(), null);
            sittings.keep(sitting, sitting.conversation().with(ConversationController.known(sitting.people(), there)));
        }
        return ConversationController.back(circle);
    }

    /** Somebody does not take part any more. Their place goes; what was said stays with those who were there. */
    @PostMapping("/withdrawals")
    String withdraw(
            @OfCase(value = CasePart.PEOPLE, may = May.CONTRIBUTE) Access people,
            @PathVariable UUID circle,
            @RequestParam UUID participant,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        Sitting sitting = sittings.take(circle);
        Participant one = sitting.person(participant);
        if (seating.withdraw(people, one.id(), fit(words))) {
            Set<UUID> there = new HashSet<>(sitting.conversation().present());
            there.remove(one.id());
            conversations.note(sitting.access(), sitting.conversation(), Turn.WITHDREW, one.id(), fit(words));
            Sitting now = sittings.take(circle);
            sittings.keep(now, now.conversation().with(there));
            Said.say(next, "conversation.withdrawn");
        }
        return ConversationController.back(circle);
    }

    @PostMapping("/stops")
    String stop(@PathVariable UUID circle, @RequestParam(defaultValue = "") String words) {
        Sitting sitting = sittings.take(circle);
        conversations.note(sitting.access(), sitting.conversation(), Turn.STOPPED, null, fit(words));
        sittings.keep(sitting, sitting.conversation().over(Conversation.Standing.STOPPED, clock.instant()));
        return ConversationController.back(circle);
    }

    private static String fit(String words) {
        return Shortened.cut(words.strip(), LONGEST);
    }
}
