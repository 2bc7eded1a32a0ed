package org.herstelkring.cases.conversation;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.database.DatabaseNotifications;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A line that is being opened while another server makes a change: right after what stands was asked. It exists in tests only. */
@Controller
class OpeningLine {

    static final String PATH = "/test/line";

    private final Streams streams;
    private final DatabaseNotifications notifications;
    private final TransactionTemplate transaction;

    OpeningLine(Streams streams, DatabaseNotifications notifications, TransactionTemplate transaction) {
        this.streams = streams;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    @Bean
    static PathAccess openingLineDoor() {
        return PathAccess.forEveryone(PATH);
    }

    @GetMapping(PATH)
    SseEmitter open() {
        UUID room = UUID.randomUUID();
        return streams.open(Streams.ROOM, room.toString(), LineHolder.screen(room), () -> {
            changes(room.toString());
            return "1";
        });
    }

    private void changes(String room) {
        var heard = new CountDownLatch(1);
        // Told after the lines are: it listens since later.
        try (var hearing = notifications.listen(Streams.ROOM, id -> {
            if (id.equals(room)) heard.countDown();
        })) {
            transaction.executeWithoutResult(_ -> notifications.ring(Streams.ROOM, room));
            if (!heard.await(5, TimeUnit.SECONDS)) throw new IllegalStateException("Nobody heard " + hearing);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
