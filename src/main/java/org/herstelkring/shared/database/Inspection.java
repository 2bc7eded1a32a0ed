package org.herstelkring.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.herstelkring.shared.database.Postgres.Login;

/** What a server of somebody else must offer before we trust it with people's texts. */
final class Inspection {

    private static final int OLDEST = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Inspection() {}

    static Postgres of(Postgres postgres) {
        try (Connection owner = connect(postgres, postgres.owner());
                Connection app = connect(postgres, postgres.app())) {
            int version = Integer.parseInt(ask(owner, "show server_version_num")) / 10_000;
            if (version < OLDEST)
                throw new CannotStart(
                        "The server at DATABASE_URL is PostgreSQL " + version + ".",
                        "Herstelkring needs PostgreSQL " + OLDEST + " or newer.");
            if (!"f".equals(ask(app, """
                    select rolsuper or rolbypassrls or pg_has_role(current_user, '%s', 'member')
                    from pg_roles where rolname = current_user""".formatted(postgres.owner().role().replace("'", "''")))))
                throw new CannotStart(
                        "The role " + postgres.app().role() + " (DATABASE_USER) could get around row-level security.",
                        "Give it no superuser, no bypassrls and no membership of "
                                + postgres.owner().role() + "; UPDATING.md has the lines.");
        } catch (SQLException broken) {
            throw unreachable(broken);
        }
        return postgres;
    }

    /** A server that is still starting up gets some time. */
    private static Connection connect(Postgres postgres, Login login) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return DriverManager.getConnection(postgres.url(), login.role(), login.password());
            } catch (SQLException refused) {
                String state = String.valueOf(refused.getSQLState());
                boolean starting = state.startsWith("08") || state.equals("57P03");
                if (!starting || Instant.now().isAfter(deadline)) throw unreachable(refused);
                pause();
            }
        }
    }

    private static CannotStart unreachable(SQLException broken) {
        return new CannotStart(
                "The database at DATABASE_URL cannot be used: " + broken.getMessage(),
                "Look at the address, the two roles and their passwords.",
                broken);
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
