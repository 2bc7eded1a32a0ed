package org.herstelkring.cases.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.meeting.Meetings;
import org.herstelkring.cases.participant.ParticipantAdmission;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Voice;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.TypedText;
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
class ConversationStateController {

    private static final int LONGEST = 5000;

    private final LiveSessions liveSessions;
    private final Conversations conversations;
    private final Unprepared unprepared;
    private final ParticipantAdmission participantAdmission;
    private final Circles circles;
    private final Meetings meetings;
    private final Clock clock;

    ConversationStateController(
            LiveSessions liveSessions,
            Conversations conversations,
            Unprepared unprepared,
            ParticipantAdmission participantAdmission,
            Circles circles,
            Meetings meetings,
            Clock clock) {
        this.liveSessions = liveSessions;
        this.conversations = conversations;
        this.unprepared = unprepared;
        this.participantAdmission = participantAdmission;
        this.circles = circles;
        this.meetings = meetings;
        this.clock = clock;
    }

    @PostMapping("/pauses")
    String pause(@PathVariable UUID circle, @RequestParam(defaultValue = "") String words) {
        LiveSession liveSession = liveSessions.take(circle);
        if (!liveSession.conversation().is(Conversation.Standing.PAUSED)) {
            conversations.note(liveSession.access(), liveSession.conversation(), Turn.PAUSED, null, fit(words));
            liveSessions.keep(liveSession, liveSession.conversation().paused());
        }
        return ConversationController.back(circle);
    }

    /**
     * Goes on after a pause, maybe on another day.
     *
     * @param missing who is not there then; everybody else is
     */
    @PostMapping("/resumptions")
    String resume(
            @PathVariable UUID circle, @RequestParam(defaultValue = "") Set<UUID> missing, RedirectAttributes next) {
        LiveSession liveSession = liveSessions.take(circle);
        if (liveSession.conversation().is(Conversation.Standing.PAUSED)) {
            Set<UUID> there = new HashSet<>();
            for (Participant one : liveSession.people())
                if (one.stands() != Participant.Stands.WITHDRAWN && !missing.contains(one.id())) there.add(one.id());
            Conversation again = moved(liveSession, there).running();
            conversations.note(liveSession.access(), again, Turn.RESUMED, null, null);
            if (noteWhoMoved(liveSession, there)) Said.say(next, "cases.conversation.came.unprepared");
            liveSessions.keep(liveSession, again);
        }
        return ConversationController.back(circle);
    }

    /**
     * Writes down who is there now and was not before, and the other way round.
     *
     * @return whether somebody came with whom nobody spoke beforehand
     */
    private boolean noteWhoMoved(LiveSession liveSession, Set<UUID> there) {
        Set<UUID> before = liveSession.conversation().present();
        List<UUID> came = new ArrayList<>();
        for (Participant one : liveSession.people()) {
            boolean now = there.contains(one.id());
            if (now == before.contains(one.id()) || one.stands() == Participant.Stands.WITHDRAWN) continue;
            if (now) came.add(one.id());
            note(liveSession, now ? Turn.CAME : Turn.LEFT, one.id());
        }
        Set<UUID> unprepared = came.isEmpty()
                ? Set.of()
                : this.unprepared.among(liveSession.access().circle(), came);
        unprepared.forEach(one -> note(liveSession, Turn.UNPREPARED, one));
        return !unprepared.isEmpty();
    }

    private void note(LiveSession liveSession, Turn turn, UUID participant) {
        conversations.note(liveSession.access(), liveSession.conversation(), turn, participant, null);
    }

    /** With these people there. When somebody left whose turn it is, the turn waits for them. */
    private static Conversation moved(LiveSession liveSession, Set<UUID> there) {
        Moment now = liveSession.now();
        Voice voice = now.voice();
        boolean held = liveSession.held().isPresent();
        Conversation changed = liveSession.conversation().with(there);
        if (!held
                && voice != null
                && !there.contains(voice.id())
                && liveSession.running().find(now.key()).isPresent()) return changed.waitingAt(now);
        boolean back = held
                && liveSession.with(changed).running().find(changed.cursor()).isPresent();
        return back ? changed.waitingNoMore() : changed;
    }

    @PostMapping("/apart")
    String apart(@PathVariable UUID circle, @RequestParam(defaultValue = "") Set<UUID> participant) {
        LiveSession liveSession = liveSessions.take(circle);
        if (liveSession.conversation().is(Conversation.Standing.RUNNING)) {
            Set<UUID> with = ConversationController.known(liveSession.people(), participant);
            with.forEach(
                    one -> conversations.note(liveSession.access(), liveSession.conversation(), Turn.APART, one, null));
            if (with.isEmpty())
                conversations.note(liveSession.access(), liveSession.conversation(), Turn.APART, null, null);
            liveSessions.keep(liveSession, liveSession.conversation().apart(with));
        }
        return ConversationController.back(circle);
    }

    @PostMapping("/together")
    String together(@PathVariable UUID circle) {
        LiveSession liveSession = liveSessions.take(circle);
        if (liveSession.conversation().is(Conversation.Standing.APART)) {
            conversations.note(liveSession.access(), liveSession.conversation(), Turn.TOGETHER, null, null);
            liveSessions.keep(liveSession, liveSession.conversation().running());
        }
        return ConversationController.back(circle);
    }

    /** Somebody came in, or left the room. Whose turn it was keeps it. */
    @PostMapping("/presence")
    String presence(
            @PathVariable UUID circle,
            @RequestParam UUID participant,
            @RequestParam(defaultValue = "false") boolean present,
            RedirectAttributes next) {
        LiveSession liveSession = liveSessions.take(circle);
        Participant one = liveSession.person(participant);
        Set<UUID> there = new HashSet<>(liveSession.conversation().present());
        if (present ? there.add(one.id()) : there.remove(one.id())) {
            there = ConversationController.known(liveSession.people(), there);
            if (noteWhoMoved(liveSession, there)) Said.say(next, "cases.conversation.came.unprepared");
            liveSessions.keep(liveSession, moved(liveSession, there));
        }
        return ConversationController.back(circle);
    }

    /** Another facilitator leads from here on. */
    @PostMapping("/lead")
    String lead(@PathVariable UUID circle) {
        LiveSession liveSession = liveSessions.take(circle);
        liveSessions.keep(
                liveSession,
                liveSession.conversation().ledBy(liveSession.access().person()));
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
        LiveSession liveSession = liveSessions.take(circle);
        Participant one = liveSession.person(participant);
        if (participantAdmission.withdraw(people, one.id(), fit(words))) {
            Set<UUID> there = new HashSet<>(liveSession.conversation().present());
            there.remove(one.id());
            conversations.note(liveSession.access(), liveSession.conversation(), Turn.WITHDREW, one.id(), fit(words));
            LiveSession now = liveSessions.take(circle);
            liveSessions.keep(now, now.conversation().with(there));
            Said.say(next, "cases.conversation.withdrawn");
        }
        return ConversationController.back(circle);
    }

    @PostMapping("/stops")
    String stop(@PathVariable UUID circle, @RequestParam(defaultValue = "") String words) {
        LiveSession liveSession = liveSessions.take(circle);
        Conversation over = liveSession.conversation().over(Conversation.Standing.STOPPED, clock.instant());
        conversations.note(liveSession.access(), over, Turn.STOPPED, null, fit(words));
        // People came together: nobody is reminded of it, or asked whether they come, any more.
        UUID meeting = over.meeting();
        if (meeting != null) meetings.held(circles.open(circle, CasePart.MEETING, May.CONTRIBUTE), meeting);
        liveSessions.keep(liveSession, over);
        return ConversationController.back(circle);
    }

    private static String fit(String words) {
        return TypedText.within(words, LONGEST);
    }
}
