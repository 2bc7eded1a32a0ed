package org.herstelkring.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.herstelkring.shared.database.Postgres.Login;

/** The database that comes along: a running cluster with the two roles, and a database of theirs. */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String OWNER = "herstelkring_owner";
    static final String APP = "herstelkring_app";

    private final Cluster cluster;
    private final Login superuser;
    private final Login app;
    private final Login owner;

    private EmbeddedPostgres(Cluster cluster, Login superuser, Login app, Login owner) {
        this.cluster = cluster;
        this.superuser = superuser;
        this.app = app;
        this.owner = owner;
    }

    public static EmbeddedPostgres start(DataFolder data, Path engines, Map<String, String> settings) {
        try {
            var superuser = new Login(Cluster.SUPERUSER, data.secret("postgres"));
            var started = new EmbeddedPostgres(
                    Cluster.start(data, Engine.unpackedIn(engines), superuser.password(), settings),
                    superuser,
                    new Login(APP, data.secret("database-app")),
                    new Login(OWNER, data.secret("database-owner")));
            started.roles();
            return started;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The database of this name, made when it is not there yet. */
    public Postgres database(String name) {
        try (Connection connection = superuser("postgres");
                PreparedStatement there = connection.prepareStatement("select from pg_database where datname = ?");
                Statement statement = connection.createStatement()) {
            there.setString(1, name);
            if (!there.executeQuery().next()) {
                statement.execute("create database " + name + " owner " + OWNER);
                statement.execute("revoke all on database " + name + " from public");
                statement.execute("grant connect, temporary on database " + name + " to " + APP);
            }
            return at(name);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database " + name + " could not be made", broken);
        }
    }

    /** The ways into the database of this name, whether it is there or not. */
    Postgres at(String name) {
        return new Postgres(cluster.url(name), app, owner);
    }

    /** From now on it is started again when it ends by itself, until this is closed. */
    Revival kept() {
        return new Revival(cluster);
    }

    @Override
    public void close() {
        cluster.close();
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(cluster.url(database), superuser.role(), superuser.password());
    }

    private void roles() {
        try (Connection connection = superuser("postgres")) {
            role(connection, owner);
            role(connection, app);
        } catch (SQLException broken) {
            throw new IllegalStateException("The roles of the database could not be made", broken);
        }
    }

    private static void role(Connection connection, Login login) throws SQLException {
        try (PreparedStatement there = connection.prepareStatement("select from pg_roles where rolname = ?");
                Statement statement = connection.createStatement()) {
            there.setString(1, login.role());
            String verb = there.executeQuery().next() ? "alter" : "create";
            // The password is ours: letters, digits, - and _ only.
            statement.execute(verb + " role " + login.role()
                    + " login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password '"
                    + login.password() + "'");
        }
    }
}
