package org.herstelkring.cases.conversation;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.meeting.Meeting;
import org.herstelkring.cases.meeting.Meetings;
import org.herstelkring.cases.script.Script;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows the conversation, begins one, ends one. */
@Controller
@RequestMapping("/cases/{circle}/conversation")
@Transactional
class ConversationController {

    private final LiveSessions liveSessions;
    private final Conversations conversations;
    private final Rooms rooms;
    private final Cockpit cockpit;
    private final Circles circles;
    private final CaseFiles files;
    private final Facilitators facilitators;
    private final Meetings meetings;
    private final Screens screens;
    private final Clock clock;

    ConversationController(
            LiveSessions liveSessions,
            Conversations conversations,
            Rooms rooms,
            Cockpit cockpit,
            Circles circles,
            CaseFiles files,
            Facilitators facilitators,
            Meetings meetings,
            Screens screens,
            Clock clock) {
        this.liveSessions = liveSessions;
        this.conversations = conversations;
        this.rooms = rooms;
        this.cockpit = cockpit;
        this.circles = circles;
        this.files = files;
        this.facilitators = facilitators;
        this.meetings = meetings;
        this.screens = screens;
        this.clock = clock;
    }

    /** @param person whose seat was tapped */
    @GetMapping
    View show(@PathVariable UUID circle, @RequestParam(required = false) @Nullable UUID person, Locale locale) {
        Access access = liveSessions.open(circle, May.CONTRIBUTE);
        Optional<LiveSession> found = seated(access);
        boolean atTable = found.map(LiveSession::conversation)
                .filter(one -> one.is(Conversation.Standing.RUNNING) || one.is(Conversation.Standing.APART))
                .isPresent();
        if (atTable)
            return screens.show("cases/conversation/page.jte", cockpit.page(found.orElseThrow(), person, locale));
        List<Participant> everyone = found.map(LiveSession::people).orElseGet(() -> liveSessions.people(access));
        return screens.show(
                "cases/conversation/begin.jte", cockpit.begin(access, found.orElse(null), everyone, locale));
    }

    /** Whoever of the facilitators opens it sits at the table from then on, and every screen shows it. */
    private Optional<LiveSession> seated(Access access) {
        Optional<LiveSession> found = liveSessions.find(access);
        if (found.filter(one -> one.conversation().going() && !one.seats(access.person()))
                .isEmpty()) return found;
        facilitators.introduce(access);
        Optional<LiveSession> now = liveSessions.find(access);
        now.filter(one -> one.seats(access.person())).ifPresent(liveSessions::ring);
        return now;
    }

    /** Begins a conversation with who is there. Beginning twice begins one. */
    @PostMapping
    String begin(
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @OfCase(value = CasePart.MEETING, may = May.CONTRIBUTE) Access toMeetings,
            @PathVariable UUID circle,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") Set<UUID> present) {
        Access access = liveSessions.open(circle, May.CONTRIBUTE);
        CaseFile file = files.get(road);
        if (file.closed()) throw new Refusal("cases.closed.refused");
        List<Participant> people = liveSessions.people(access);
        Set<UUID> there = known(people, present);
        String cursor = LiveSession.running(Script.load(file.script()), file, people, there)
                .first()
                .key();
        UUID meeting = meetings.next(toMeetings).map(Meeting::id).orElse(null);
        Conversation one =
                Conversation.begun(id, meeting, file.script(), cursor, there, access.person(), clock.instant());
        MadeOnce kept = MadeOnce.keep(
                () -> conversations.begin(access, one),
                () -> conversations.latest(access).filter(one::beganAs).isPresent(),
                () -> conversations.beginAnew(access, one));
        if (kept == MadeOnce.OTHER
                && conversations
                        .latest(access)
                        .filter(now -> now.id().equals(id))
                        .isPresent()) throw new Refusal("cases.conversation.begun.stands");
        if (kept == MadeOnce.CHANGED) liveSessions.ring(circle);
        if (kept == MadeOnce.MADE) {
            conversations.note(access, one, Turn.BEGUN, null, null);
            rooms.withdrawAll(access);
            liveSessions.ring(circle);
        }
        return back(circle);
    }

    /** The conversation went to its end. */
    @PostMapping("/end")
    String end(@PathVariable UUID circle) {
        LiveSession liveSession = liveSessions.take(circle);
        Conversation over = liveSession.conversation().over(Conversation.Standing.ENDED, clock.instant());
        conversations.note(liveSession.access(), over, Turn.ENDED, null, null);
        UUID meeting = over.meeting();
        if (meeting != null) meetings.held(circles.open(circle, CasePart.MEETING, May.CONTRIBUTE), meeting);
        liveSessions.keep(liveSession, over);
        return back(circle);
    }

    static Set<UUID> known(List<Participant> people, Set<UUID> wanted) {
        Set<UUID> known = new HashSet<>(wanted);
        known.retainAll(people.stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(Participant::id)
                .toList());
        return known;
    }

    static String back(UUID circle) {
        return "redirect:/cases/" + circle + "/conversation";
    }
}
