package org.herstelkring.shared.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the PostgreSQL that comes along again, on the same port, when it ended without being asked to. What it had
 * acknowledged it finds again in its own log.
 */
final class Revival implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
    private static final int LOOK_MILLIS = 200;

    private final Cluster cluster;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("postgresql-watch").factory());

    Revival(Cluster cluster) {
        this.cluster = cluster;
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** From now on it may end; a start that goes on is waited for, so that it can be stopped. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            if (!watch.awaitTermination(Cluster.PATIENCE_SECONDS, TimeUnit.SECONDS))
                LOG.warn("PostgreSQL was still starting");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (cluster.runs()) return;
        LOG.warn("PostgreSQL ended; starting it again");
        try {
            cluster.startAgain();
        } catch (CannotStart notYet) {
            LOG.warn("{} It is tried again. {}", notYet.what(), notYet.remedy());
        } catch (IOException | RuntimeException notYet) {
            LOG.warn(
                    "PostgreSQL did not start; it is tried again: {}",
                    notYet.getClass().getName());
        }
    }
}
