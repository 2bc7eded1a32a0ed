package org.herstelkring.people.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several servers, one outbox. */
@ApplicationTest
@OnEveryServer
class OutboxItemsTest {

    @Autowired
    OutgoingMail post;

    @Autowired
    OutboxItems waiting;

    @Autowired
    DutyTransaction house;

    @Test
    void twoServersNeverHoldTheSameLetter() throws Exception {
        for (int letter = 0; letter < 4; letter++)
            house.run(
                    Duty.POST,
                    () -> post.send(MailMessage.to(
                                    UUID.randomUUID() + "@example.org",
                                    "nl",
                                    "people.mail.signin.subject",
                                    "people.mail.signin.body")
                            .notBefore(Instant.EPOCH)));
        Set<UUID> held = ConcurrentHashMap.newKeySet();
        var together = new CyclicBarrier(4);
        try (var servers = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answers = IntStream.range(0, 4)
                    .mapToObj(server -> servers.submit(() -> house.on(Duty.POST, () -> {
                        UUID letter = waiting.next().orElseThrow().id();
                        waiting.sent(letter);
                        try {
                            together.await();
                        } catch (Exception interrupted) {
                            throw new IllegalStateException(interrupted);
                        }
                        return held.add(letter);
                    })))
                    .toList();
            for (Future<Boolean> answer : answers) assertThat(answer.get()).isTrue();
        }
        assertThat(held).hasSize(4);
    }

    @Test
    void whatACrashInterruptsIsStillWaiting() {
        house.run(
                Duty.POST,
                () -> post.send(MailMessage.to(
                                "crash@example.org", "nl", "people.mail.signin.subject", "people.mail.signin.body")
                        .notBefore(Instant.EPOCH)));
        UUID first = null;
        try {
            house.run(Duty.POST, () -> {
                UUID letter = waiting.next().orElseThrow().id();
                waiting.sent(letter);
                throw new Crash(letter);
            });
        } catch (Crash crash) {
            first = crash.letter;
        }
        UUID again = house.on(Duty.POST, () -> {
            UUID letter = waiting.next().orElseThrow().id();
            waiting.sent(letter);
            return letter;
        });
        assertThat(again).isEqualTo(first);
    }

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final UUID letter;

        Crash(UUID letter) {
            this.letter = letter;
        }
    }
}
