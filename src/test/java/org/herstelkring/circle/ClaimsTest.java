package org.herstelkring.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Of several servers one takes a circle in hand, and the others pass on to the next. */
@ApplicationTest
@OnEveryServer
class ClaimsTest {

    @Autowired
    private Claims claims;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID circle = Ids.next();

    @Test
    void anotherServerPassesOverWhatIsInHandAndTakesItAfterwards() {
        boolean mine = on(Duty.REMIND, () -> {
            assertThat(claims.claim(Duty.REMIND, circle)).isTrue();
            assertThat(claims.claim(Duty.REMIND, circle)).as("still ours").isTrue();
            assertThat(elsewhere(Duty.REMIND, circle)).as("the same circle").isFalse();
            assertThat(elsewhere(Duty.REMIND, Ids.next())).as("the next circle").isTrue();
            assertThat(elsewhere(Duty.RETAIN, circle)).as("other work").isTrue();
            return true;
        });
        assertThat(mine).isTrue();
        assertThat(elsewhere(Duty.REMIND, circle)).as("after the transaction").isTrue();
    }

    /** As another server would: on a connection of its own, without waiting. */
    private boolean elsewhere(Duty duty, UUID which) {
        try (var server = Executors.newVirtualThreadPerTaskExecutor()) {
            return server.submit(() -> on(duty, () -> claims.claim(duty, which)))
                    .get();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean on(Duty duty, Supplier<Boolean> work) {
        return Acting.on(duty, () -> Boolean.TRUE.equals(transaction.execute(_ -> work.get())));
    }
}
