package org.herstelkring.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.herstelkring.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends many large files waits for themselves, and keeps nobody else waiting. */
@Timeout(60)
class PictureTurnsTest {

    private final Optional<UUID> noor = Optional.of(UUID.randomUUID());
    private final Optional<UUID> tom = Optional.of(UUID.randomUUID());

    @Test
    void onePersonHasOneTurnAndOthersGoBeforeTheirNext() throws Exception {
        var turns = new PictureTurns(2, 3, 30, Duration.ofSeconds(20));
        var first = turns.take(noor);
        var second = beside(turns, noor);
        while (turns.waiting() == 0) Thread.sleep(5);
        var toms = beside(turns, tom).get(5, TimeUnit.SECONDS);
        assertThat(second).isNotDone();
        toms.close();
        Thread.sleep(20);
        assertThat(second).as("still one of theirs").isNotDone();
        first.close();
        second.get(5, TimeUnit.SECONDS).close();
        assertThat(turns.running()).isZero();
    }

    @Test
    void whoeverWaitsLongHearsSoAndStandsInNobodysWay() {
        var turns = new PictureTurns(1, 3, 30, Duration.ofMillis(100));
        var first = turns.take(noor);
        busy(() -> turns.take(tom));
        first.close();
        turns.take(tom).close();
    }

    @Test
    void onlySoManyWait() throws Exception {
        var turns = new PictureTurns(1, 1, 2, Duration.ofSeconds(20));
        var first = turns.take(noor);
        var second = beside(turns, noor);
        while (turns.waiting() < 1) Thread.sleep(5);
        busy(() -> turns.take(noor));
        var toms = beside(turns, tom);
        while (turns.waiting() < 2) Thread.sleep(5);
        busy(() -> turns.take(Optional.of(UUID.randomUUID())));
        first.close();
        second.get(5, TimeUnit.SECONDS).close();
        toms.get(5, TimeUnit.SECONDS).close();
    }

    private static CompletableFuture<PictureTurns.Turn> beside(PictureTurns turns, Optional<UUID> who) {
        return CompletableFuture.supplyAsync(() -> turns.take(who), task -> new Thread(task).start());
    }

    private static void busy(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("shared.picture.busy"));
    }
}
