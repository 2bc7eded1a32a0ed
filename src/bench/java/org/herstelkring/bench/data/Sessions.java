package org.herstelkring.bench.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.herstelkring.people.signin.StoredSession;

/** Signs people in: with sessions as the house writes them down when somebody signs in with an account. */
public final class Sessions {

    private Sessions() {}

    /** What the cookie of this person says. */
    public static String of(UUID person) {
        return "bench-" + person;
    }

    public static void begin(Connection database, Collection<UUID> people) throws SQLException {
        long now = System.currentTimeMillis();
        database.setAutoCommit(false);
        try (var session = database.prepareStatement("""
                        insert into people.session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name) values (?, ?, ?, ?, ?, ?, ?)
                        """);
                var attribute = database.prepareStatement("""
                        insert into people.session_attributes (session_primary_id, attribute_name, attribute_bytes)
                        values (?, ?, ?)
                        """)) {
            for (UUID person : people) {
                String key = person.toString();
                session.setString(1, key);
                session.setString(2, of(person));
                session.setLong(3, now);
                session.setLong(4, now);
                session.setInt(5, (int) StoredSession.IDLE.toSeconds());
                session.setLong(6, now + StoredSession.IDLE.toMillis());
                session.setString(7, person.toString());
                session.addBatch();
                for (var held :
                        StoredSession.of(person, Instant.ofEpochMilli(now)).entrySet()) {
                    attribute.setString(1, key);
                    attribute.setString(2, held.getKey());
                    attribute.setBytes(3, held.getValue());
                    attribute.addBatch();
                }
            }
            session.executeBatch();
            attribute.executeBatch();
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }
}
