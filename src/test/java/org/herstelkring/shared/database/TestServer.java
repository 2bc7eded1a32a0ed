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
import java.util.TreeMap;
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

    /** A database of this name with nobody in it yet: a copy of one that is migrated once. */
    public static Postgres database(String name) {
        return make(name, true);
    }

    /** A database of this name in which nothing was ever made. */
    public static Postgres empty(String name) {
        return make(name, false);
    }

    /** Nobody gets into this database, and whoever was in is out, until this is closed. */
    static Away away(Postgres database) {
        String name = name(database);
        command("alter database " + name + " with allow_connections false");
        command("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        return () -> command("alter database " + name + " with allow_connections true");
    }

    /** Is back when closed. */
    interface Away extends AutoCloseable {

        @Override
        void close();
    }

    /** How many rows every table of this database holds, by its name. */
    static Map<String, Long> rows(Postgres database) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection all = inside(name(database));
                var tables = all.createStatement();
                var names = tables.executeQuery("""
                        select schemaname || '.' || relname,
                               (xpath('/row/n/text()', query_to_xml(
                                   format('select count(*) as n from %I.%I', schemaname, relname), false, true, '')))[1]::text::bigint
                        from pg_stat_user_tables where relname not like '%look%_20%'""")) {
            while (names.next()) rows.put(names.getString(1), names.getLong(2));
        }
        return rows;
    }

    private static String name(Postgres database) {
        return database.url().replaceFirst(".*/([^/?]+)(\\?.*)?$", "$1");
    }

    private static void command(String sql) {
        try (Connection server = connect();
                var statement = server.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    static boolean external() {
        return CONFIGURED != null;
    }

    private static synchronized Postgres make(String name, boolean migrated) {
        try (Connection server = connect()) {
            var template = new Template(server, TestServer::at, TestServer::inside, external() ? "_" + FORK : "");
            return template.database(name, migrated);
        } catch (SQLException broken) {
            throw new IllegalStateException("No database for the tests", broken);
        }
    }

    /** As whoever may make databases there. */
    private static Connection connect() throws SQLException {
        if (CONFIGURED == null) return embedded().superuser("postgres");
        return DriverManager.getConnection(
                CONFIGURED.url(), CONFIGURED.owner().role(), CONFIGURED.owner().password());
    }

    /** In a database, as whoever may change what it knows of time. */
    private static Connection inside(String name) {
        try {
            if (CONFIGURED == null) return embedded().superuser(name);
            Postgres there = at(name);
            return DriverManager.getConnection(
                    there.url(), there.owner().role(), there.owner().password());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Postgres at(String name) {
        if (CONFIGURED == null) return embedded().at(name);
        return new Postgres(
                CONFIGURED.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"),
                CONFIGURED.app(),
                CONFIGURED.owner());
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
