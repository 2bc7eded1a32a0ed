package org.herstelkring.shared;

import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Work beside requests, a few pieces at a time. What is asked here stands in the database too: a piece that finds no room
 * is found there by the round that looks for what was left.
 */
@Component
public class BackgroundWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final int HANDS = 4;
    private static final int WAITING = 1000;

    private final ThreadPoolTaskExecutor hands = new ThreadPoolTaskExecutor();

    BackgroundWork() {
        hands.setThreadNamePrefix("background-");
        hands.setCorePoolSize(HANDS);
        hands.setMaxPoolSize(HANDS);
        hands.setQueueCapacity(WAITING);
        hands.setAllowCoreThreadTimeOut(true);
        hands.setDaemon(true);
        hands.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        hands.initialize();
    }

    public void start(Runnable work) {
        hands.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                // Kinds only: a message can quote what somebody wrote.
                LOG.warn(
                        "Work beside requests waits for its round: {}",
                        failed.getClass().getName());
            }
        });
    }

    @Override
    public void destroy() {
        hands.shutdown();
    }
}
