package org.herstelkring.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.herstelkring.shared.database.Postgres.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;

/**
 * The database server of this test run: the one that comes along, or with DATABASE_URL set the one named there (its
 * owner role then needs CREATEDB).
 */
public final class TestServer {

    /** Tests run in two processes beside each other; each has a server, or databases, of its own. */
    private static final String FORK = System.getProperty("herstelkring.test.fork", "1");

    public static final Path FOLDER = Path.of("target", "house-" + FORK).toAbsolutePath();

    private static final @Nullable Postgres CONFIGURED = Postgres.configured(new StandardEnvironment());
    private static @Nullable EmbeddedPostgres embedded;

    private TestServer() {}

    /** An empty database of this name. */
    public static synchronized Postgres database(String name) {
        try {
            return CONFIGURED != null
                    ? external(CONFIGURED, name + "_" + FORK)
                    : embedded().fresh(name);
        } catch (SQLException broken) {
            throw new IllegalStateException("No database for the tests", broken);
        }
    }

    static boolean external() {
        return CONFIGURED != null;
    }

    private static Postgres external(Postgres server, String name) throws SQLException {
        Login owner = server.owner();
        try (Connection connection = DriverManager.getConnection(server.url(), owner.role(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        }
        String url = server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
        return new Postgres(url, server.app(), owner);
    }

    private static EmbeddedPostgres embedded() {
        if (embedded != null) return embedded;
        var data = new DataFolder(DataFolder.privately(FOLDER));
        FileChannel claim = FolderClaim.claim(data);
        sweep();
        EmbeddedPostgres started = EmbeddedPostgres.start(
                data,
                FOLDER.resolve("engine"),
                // Speed for throw-away data; what the product runs with is tested by RestartTest.
                Map.of("fsync", "off", "synchronous_commit", "off", "max_connections", "200"));
        // After the contexts have closed.
        SpringApplication.getShutdownHandlers().add(() -> {
            started.close();
            try {
                claim.close();
            } catch (IOException ignored) {
                // the process is ending
            }
        });
        ServerTime.goesAlong(started);
        embedded = started;
        return started;
    }

    private static void sweep() {
        try (var left = Files.newDirectoryStream(FOLDER, "context-*")) {
            for (Path folder : left) Engine.delete(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
