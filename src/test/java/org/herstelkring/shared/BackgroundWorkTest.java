package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.herstelkring.cast.Heard;
import org.junit.jupiter.api.Test;

/** A piece of work that fails is written down, without words of anybody, and the next one is done. */
class BackgroundWorkTest {

    @Test
    void aPieceThatFailsStopsNoOther() throws Exception {
        var heard = Heard.of(BackgroundWork.class);
        var work = new BackgroundWork();
        var done = new CountDownLatch(8);
        try {
            for (int times = 0; times < 8; times++) {
                work.start(() -> {
                    done.countDown();
                    throw new IllegalStateException("a word of somebody");
                });
            }
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            await().until(() -> heard.lines().size() == 8);
        } finally {
            work.destroy();
            heard.close();
        }
        assertThat(heard.lines())
                .hasSize(8)
                .allSatisfy(event -> assertThat(event.getFormattedMessage())
                        .contains("IllegalStateException")
                        .doesNotContain("somebody"));
    }
}
