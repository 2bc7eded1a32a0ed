package org.herstelkring.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.herstelkring.cast.TestClock;

/**
 * On another day ({@code bin/test --at}) PostgreSQL's now() is as far ahead as the clock of the house: policies, defaults
 * and statements all ask it. In every database that is made from here on.
 */
final class ServerTime {

    private static final String REAL = """
            create or replace function pg_catalog.now() returns timestamptz
            language internal stable strict parallel safe as 'now'
            """;
    private static final String AHEAD = """
            create or replace function pg_catalog.now() returns timestamptz
            language sql stable parallel safe as $$ select transaction_timestamp() + interval '%d milliseconds' $$
            """;

    private ServerTime() {}

    static void goesAlong(EmbeddedPostgres server) {
        long millis = TestClock.AHEAD.toMillis();
        try (Connection template = server.superuser("template1");
                var statement = template.createStatement()) {
            // The cluster stays from one run to the next.
            statement.execute(millis == 0 ? REAL : AHEAD.formatted(millis));
        } catch (SQLException broken) {
            throw new IllegalStateException("The time of the tests could not be set", broken);
        }
    }
}
