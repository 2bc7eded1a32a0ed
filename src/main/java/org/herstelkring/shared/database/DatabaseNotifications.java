package org.herstelkring.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every application server at once that something changed (PostgreSQL NOTIFY). What is rung inside a transaction
 * is heard when it commits, and never when it does not. A payload says which row to look at, by id, and nothing of what
 * is in it.
 */
@Component
public class DatabaseNotifications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseNotifications.class);
    /** One channel of PostgreSQL for all of ours, so that the connection that waits need never be interrupted. */
    private static final String ROPE = "herstelkring";

    /** After so long without a word it is asked whether PostgreSQL is still there, and after how many seconds it is not. */
    private static final int LISTEN_MILLIS = 1_000;

    private static final int STILL_THERE_SECONDS = 2;

    private final JdbcClient jdbc;
    private final Postgres postgres;
    private final DatabasePresence presence;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread ear;
    private volatile @Nullable Connection line;

    DatabaseNotifications(JdbcClient jdbc, Postgres postgres, DatabasePresence presence) {
        this.jdbc = jdbc;
        this.postgres = postgres;
        this.presence = presence;
    }

    /** Rings in the running transaction. */
    public void ring(String channel, String payload) {
        if (channel.indexOf(' ') >= 0) throw new IllegalArgumentException("a channel is one word: " + channel);
        jdbc.sql("select pg_notify(?, ?)")
                .params(ROPE, channel + " " + payload)
                .query((row, number) -> "")
                .single();
    }

    public Registration listen(String channel, Consumer<String> heard) {
        return listen(channel, heard, () -> {});
    }

    /** @param afterSilence runs when the line had been lost and is back: something may have been missed, look again */
    public Registration listen(String channel, Consumer<String> heard, Runnable afterSilence) {
        var listener = new Listener(channel, heard, afterSilence);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void start() {
        var connected = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().daemon().name("bell").unstarted(() -> listen(connected));
        ear = thread;
        thread.start();
        try {
            if (!connected.await(10, TimeUnit.SECONDS)) LOG.warn("The bell has no line yet");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread thread = ear;
        ear = null;
        if (thread != null) thread.interrupt();
        Connection open = line;
        try {
            if (open != null) open.abort(Runnable::run);
        } catch (SQLException ignored) {
            // closing anyway
        }
    }

    @Override
    public boolean isRunning() {
        return ear != null;
    }

    private void listen(CountDownLatch connected) {
        boolean first = true;
        while (isRunning()) {
            boolean heard = false;
            try (Connection connection = DriverManager.getConnection(postgres.url(), asBell());
                    var statement = connection.createStatement()) {
                line = connection;
                statement.execute("listen " + ROPE);
                heard = true;
                presence.back();
                connected.countDown();
                if (!first) listeners.forEach(listener -> safely(listener.afterSilence()));
                first = false;
                hear(connection);
            } catch (SQLException lost) {
                // A line that broke is made anew at once; when that does not work either, nobody is there.
                if (heard) presence.broke();
                if (heard || !isRunning()) continue;
                // Whoever is served may still have a connection when there is no room for this one.
                if (!"53300".equals(lost.getSQLState())) presence.gone(lost.getSQLState());
                pause();
            }
        }
    }

    private Properties asBell() {
        var properties = new Properties();
        properties.setProperty("user", postgres.app().role());
        properties.setProperty("password", postgres.app().password());
        properties.setProperty("ApplicationName", "herstelkring-bell");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        return properties;
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection wire = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            PGNotification[] notifications = wire.getNotifications(LISTEN_MILLIS);
            if (notifications == null || notifications.length == 0) {
                if (!connection.isValid(STILL_THERE_SECONDS)) throw new SQLException("silent", "08006");
                continue;
            }
            for (PGNotification notification : notifications) pass(notification.getParameter());
        }
    }

    private void pass(String message) {
        int space = message.indexOf(' ');
        if (space < 0) return;
        String channel = message.substring(0, space);
        String payload = message.substring(space + 1);
        for (Listener listener : listeners)
            if (listener.channel().equals(channel))
                safely(() -> listener.heard().accept(payload));
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.warn("A listener failed: {}", broken.getClass().getName());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private record Listener(String channel, Consumer<String> heard, Runnable afterSilence) {}

    /** Stops listening when closed. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
