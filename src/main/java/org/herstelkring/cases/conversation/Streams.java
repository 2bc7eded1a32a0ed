package org.herstelkring.cases.conversation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.herstelkring.people.OpenSessions;
import org.herstelkring.people.SignedOut;
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

    /** So many browsers can be written to at one moment. */
    private static final int WRITERS = 200;

    /** So many lines somebody may hold: more than anybody has screens. */
    private static final int OF_ONE = 20;

    private final HeldLines held = new HeldLines(OF_ONE);
    private final OpenSessions sessions;
    private final Map<String, Set<Line>> lines = new ConcurrentHashMap<>();
    private final ExecutorService writers = new ThreadPoolExecutor(
            0,
            WRITERS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("line-", 0).factory());
    private final DatabaseNotifications.Registration conversations;
    private final DatabaseNotifications.Registration rooms;
    private volatile boolean closed;

    Streams(DatabaseNotifications databaseNotifications, OpenSessions sessions) {
        this.sessions = sessions;
        conversations = databaseNotifications.listen(CONVERSATION, id -> send(CONVERSATION + id), this::sendAll);
        rooms = databaseNotifications.listen(ROOM, id -> send(ROOM + id));
    }

    /**
     * @param version asks what stands now, so that a browser that missed something notices. It is asked when the line
     *     hears already: what happens meanwhile is told twice rather than never
     */
    SseEmitter open(String channel, String id, LineHolder holder, Supplier<String> version) {
        Line line = new Line(writers);
        Runnable gone = () -> {
            held.gone(holder, line);
            lines.computeIfPresent(channel + id, (any, open) -> {
                open.remove(line);
                return open.isEmpty() ? null : open;
            });
        };
        line.browser().onCompletion(gone);
        line.browser().onTimeout(gone);
        line.browser().onError(broken -> gone.run());
        lines.compute(channel + id, (any, open) -> {
            Set<Line> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            all.add(line);
            return all;
        });
        try {
            line.begin(version.get());
        } catch (RuntimeException notTheirs) {
            gone.run();
            throw notTheirs;
        }
        held.take(holder, line).forEach(Line::close);
        // Nobody would tell it anything any more: the browser asks another server.
        if (closed) line.close();
        return line.browser();
    }

    /** A line ends with the session it was opened in, however that ended and on whichever server. */
    @Scheduled(fixedDelay = 15_000)
    void stayAwake() {
        Set<String> asked = held.sessions();
        Set<String> open = sessions.among(asked);
        held.ofSessions(session -> asked.contains(session) && !open.contains(session))
                .forEach(Line::close);
        lines.values().forEach(all -> all.forEach(Line::stayAwake));
    }

    @EventListener
    void signedOut(SignedOut signedOut) {
        held.ofSessions(signedOut.session()::equals).forEach(Line::close);
    }

    private void send(String id) {
        lines.getOrDefault(id, Set.of()).forEach(Line::changed);
    }

    private void sendAll() {
        lines.keySet().forEach(this::send);
    }

    /** Before the house waits for its last answers: these would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        conversations.close();
        rooms.close();
        lines.values().forEach(all -> all.forEach(Line::close));
        writers.shutdown();
    }
}
