package org.herstelkring.cases.conversation;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.herstelkring.shared.database.DatabaseNotifications;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open lines to browsers. Over a line goes only that something changed; the browser then asks for the page and gets
 * what it may see.
 */
@Component
class Streams {

    static final String CONVERSATION = "conversation";
    static final String ROOM = "room";
    private static final String CHANGE = "change";

    private final Map<String, Set<SseEmitter>> lines = new ConcurrentHashMap<>();
    private final DatabaseNotifications.Registration conversations;
    private final DatabaseNotifications.Registration rooms;

    Streams(DatabaseNotifications databaseNotifications) {
        conversations = databaseNotifications.listen(CONVERSATION, id -> send(CONVERSATION + id), this::sendAll);
        rooms = databaseNotifications.listen(ROOM, id -> send(ROOM + id));
    }

    /**
     * @param version what stands now, so that a browser that missed something notices
     */
    SseEmitter open(String channel, String id, String version) {
        SseEmitter line = new SseEmitter(0L);
        Runnable gone = () -> lines.computeIfPresent(channel + id, (any, open) -> {
            open.remove(line);
            return open.isEmpty() ? null : open;
        });
        line.onCompletion(gone);
        line.onTimeout(gone);
        line.onError(broken -> gone.run());
        lines.compute(channel + id, (any, open) -> {
            Set<SseEmitter> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            all.add(line);
            return all;
        });
        send(line, SseEmitter.event().name("at").data(version).reconnectTime(1500));
        return line;
    }

    @Scheduled(fixedDelay = 15_000)
    void stayAwake() {
        lines.values()
                .forEach(all ->
                        all.forEach(line -> later(line, SseEmitter.event().comment(""))));
    }

    private void send(String id) {
        lines.getOrDefault(id, Set.of())
                .forEach(line -> later(line, SseEmitter.event().name(CHANGE).data("")));
    }

    private void sendAll() {
        lines.keySet().forEach(this::send);
    }

    /** Apart, so that a browser that reads slowly keeps nobody else waiting. */
    private static void later(SseEmitter line, SseEmitter.SseEventBuilder event) {
        Thread.startVirtualThread(() -> send(line, event));
    }

    private static void send(SseEmitter line, SseEmitter.SseEventBuilder event) {
        try {
            line.send(event);
        } catch (IOException | IllegalStateException gone) {
            // The line closes by itself: the server tells onError or onCompletion.
        }
    }

    /** Before the house waits for its last answers: these would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        conversations.close();
        rooms.close();
        lines.values().forEach(all -> all.forEach(SseEmitter::complete));
    }
}
