package org.herstelkring.bench.house;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.herstelkring.bench.data.Sql;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.database.DataFolder;
import org.herstelkring.shared.database.EmbeddedPostgres;
import org.herstelkring.shared.database.Postgres;

/**
 * The PostgreSQL that is measured: the one that comes along, started by the product's own code with the settings it has
 * there. One setting is added: its log may say with what values a statement was executed, for {@link StatementLog}.
 */
public final class Ground implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final DataFolder data;
    private final EmbeddedPostgres server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Ground(DataFolder data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** @param engines where the programs of PostgreSQL are unpacked, once */
    public static Ground open(Path folder, Path engines) {
        var data = new DataFolder(folder);
        var ground = new Ground(data, EmbeddedPostgres.start(data, engines, Map.of("log_error_verbosity", "default")));
        // Also when somebody stops the bench half-way.
        Runtime.getRuntime().addShutdownHook(new Thread(ground::close));
        return ground;
    }

    public Path folder() {
        return data.path();
    }

    Path log() {
        return data.logs().resolve("postgresql.log");
    }

    /** The key everything in these databases is sealed with; the house makes it at its first start. */
    public MasterKey masterKey() {
        return MasterKey.existing("", data.path().toString());
    }

    public Postgres database(String name) {
        return server.database(name);
    }

    /** A copy of another database, as it is now. */
    public Postgres copy(String template, String name) throws SQLException {
        Postgres like = server.database(template);
        try (Connection all = superuser("postgres")) {
            Sql.run(
                    all,
                    "drop database if exists " + name + " with (force)",
                    "create database " + name + " owner " + like.owner().role() + " template " + template);
        }
        try (Connection inside = superuser(name)) {
            Sql.run(
                    inside,
                    "revoke all on database " + name + " from public",
                    "grant connect, temporary on database " + name + " to "
                            + like.app().role());
        }
        return server.database(name);
    }

    public List<String> databases() throws SQLException {
        try (Connection all = superuser("postgres")) {
            return Sql.column(all, "select datname from pg_database where not datistemplate and datname <> 'postgres'");
        }
    }

    public void drop(String name) throws SQLException {
        try (Connection all = superuser("postgres")) {
            Sql.run(all, "drop database if exists " + name + " with (force)");
        }
    }

    public void rename(String from, String to) throws SQLException {
        try (Connection all = superuser("postgres")) {
            Sql.run(all, "alter database " + from + " rename to " + to);
        }
    }

    /** The way in that passes row-level security. */
    public Postgres.Login passingWalls() {
        return new Postgres.Login(SUPERUSER, data.secret(SUPERUSER));
    }

    public Connection superuser(String database) throws SQLException {
        String url = server.database("postgres").url().replaceFirst("/postgres$", "/" + database);
        return DriverManager.getConnection(
                url, passingWalls().role(), passingWalls().password());
    }

    public String version() throws SQLException {
        try (Connection all = superuser("postgres")) {
            return Sql.one(all, "show server_version");
        }
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) server.close();
    }
}
