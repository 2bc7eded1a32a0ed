package org.herstelkring.cases.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.seating.Seatings;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.DatabaseNotifications;
import org.herstelkring.shared.database.Together;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the conversation of a case, keeps what changes in it, and lets every screen know. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LiveSessions {

    private final Together together;
    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Seatings seatings;
    private final Conversations conversations;
    private final Rooms rooms;
    private final DatabaseNotifications databaseNotifications;

    LiveSessions(
            Together together,
            Circles circles,
            CaseFiles files,
            Participants participants,
            Facilitators facilitators,
            Seatings seatings,
            Conversations conversations,
            Rooms rooms,
            DatabaseNotifications databaseNotifications) {
        this.together = together;
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.facilitators = facilitators;
        this.seatings = seatings;
        this.conversations = conversations;
        this.rooms = rooms;
        this.databaseNotifications = databaseNotifications;
    }

    Access open(UUID circle, May may) {
        return circles.open(circle, CasePart.CONVERSATION, may);
    }

    List<Participant> people(Access access) {
        return participants.of(circles.open(access.circle(), CasePart.PEOPLE, May.READ));
    }

    /** To look at. */
    Optional<LiveSession> find(Access access) {
        return conversations.latest(access).map(one -> sitting(access, one));
    }

    /** To change: held until the end of the transaction. {@link NotHere} when there is none that goes on. */
    LiveSession take(UUID circle) {
        Access access = open(circle, May.CONTRIBUTE);
        return conversations
                .hold(access)
                .filter(Conversation::going)
                .map(one -> sitting(access, one))
                .orElseThrow(NotHere::new);
    }

    private LiveSession sitting(Access access, Conversation one) {
        Access toPeople = circles.open(access.circle(), CasePart.PEOPLE, May.READ);
        together.ask(
                files.asked(access),
                participants.asked(toPeople),
                facilitators.asked(access),
                seatings.askedOrder(toPeople));
        List<Participant> people = people(access);
        List<Facilitators.Leading> leaders = facilitators.known(access);
        return LiveSession.of(
                access,
                files.get(access),
                people,
                new LiveSession.Table(leaders, seatings.order(toPeople, Script.load(one.script()), people, leaders)),
                one);
    }

    void keep(LiveSession liveSession, Conversation changed) {
        ring(liveSession.with(conversations.keep(liveSession.access(), changed)));
    }

    void ring(LiveSession liveSession) {
        rooms.show(liveSession);
        ring(liveSession.access().circle());
    }

    /** Something on the cockpit's page changed: every screen looks again. */
    void ring(UUID circle) {
        databaseNotifications.ring(Streams.CONVERSATION, circle.toString());
    }
}
