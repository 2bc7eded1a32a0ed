package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A piece of work that fails is written down, without words of anybody, and the next one is done. */
class BackgroundWorkTest {

    @Test
    void aPieceThatFailsStopsNoOther() throws Exception {
        var heard = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(BackgroundWork.class);
        heard.start();
        log.addAppender(heard);
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
            await().until(() -> heard.list.size() == 8);
        } finally {
            work.destroy();
            log.detachAppender(heard);
        }
        assertThat(heard.list)
                .hasSize(8)
                .allSatisfy(event -> assertThat(event.getFormattedMessage())
                        .contains("IllegalStateException")
                        .doesNotContain("somebody"));
    }
}
