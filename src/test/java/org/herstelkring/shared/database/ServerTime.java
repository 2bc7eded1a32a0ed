package org.herstelkring.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.herstelkring.cast.TestClock;

/**
 * On another day ({@code bin/test --at}) PostgreSQL's now() is as far ahead as the clock of the house: policies, defaults
 * and statements all ask it. In every database of the tests.
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

    /** @param database a new one, as whoever owns its now(): on a server of somebody else, bin/test sees to that */
    static void goesAlong(Connection database) {
        long millis = TestClock.AHEAD.toMillis();
        if (millis == 0 && TestServer.external()) return;
        try (var statement = database.createStatement()) {
            // Our own server stays from one run to the next, and what databases are made from may be of another day.
            statement.execute(millis == 0 ? REAL : AHEAD.formatted(millis));
        } catch (SQLException broken) {
            throw new IllegalStateException("The time of the tests could not be set", broken);
        }
    }
}
