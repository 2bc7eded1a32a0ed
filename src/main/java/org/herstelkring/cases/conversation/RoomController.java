package org.herstelkring.cases.conversation;

import java.util.UUID;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A screen in the room, for whoever has its address; the facilitator opens it and takes it back. */
@Controller
class RoomController {

    private final LiveSessions liveSessions;
    private final Rooms rooms;
    private final Streams streams;
    private final Screens screens;

    RoomController(LiveSessions liveSessions, Rooms rooms, Streams streams, Screens screens) {
        this.liveSessions = liveSessions;
        this.rooms = rooms;
        this.streams = streams;
        this.screens = screens;
    }

    @GetMapping("/room/{token}")
    View show(@PathVariable String token) {
        return screens.show("cases/conversation/room.jte", find(token).view());
    }

    @GetMapping("/room/{token}/events")
    SseEmitter events(@PathVariable String token) {
        UUID room = find(token).id();
        return streams.open(
                Streams.ROOM,
                room.toString(),
                LineHolder.screen(room),
                () -> Long.toString(find(token).view().version()));
    }

    private Rooms.Open find(String token) {
        return rooms.find(token).orElseThrow(NotHere::new);
    }

    @PostMapping("/cases/{circle}/conversation/rooms")
    @Transactional
    public String open(@PathVariable UUID circle) {
        LiveSession liveSession = liveSessions.take(circle);
        rooms.make(liveSession);
        liveSessions.ring(circle);
        return ConversationController.back(circle);
    }

    /** The code was good for some minutes, or somebody saw it who should not. */
    @PostMapping("/cases/{circle}/conversation/rooms/code")
    @Transactional
    public String code(@PathVariable UUID circle) {
        LiveSession liveSession = liveSessions.take(circle);
        rooms.makeCode(liveSession);
        liveSessions.ring(circle);
        return ConversationController.back(circle);
    }

    @PostMapping("/cases/{circle}/conversation/rooms/withdrawal")
    @Transactional
    public String close(@PathVariable UUID circle) {
        LiveSession liveSession = liveSessions.take(circle);
        rooms.withdraw(liveSession);
        liveSessions.ring(circle);
        return ConversationController.back(circle);
    }
}
