package org.herstelkring.people.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.person.Accounts.Standing;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.database.OnDuty;
import org.herstelkring.shared.database.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.stereotype.Repository;

/** Reads a session and who it belongs to in one round trip: it is the first thing that every request asks. */
@Repository
class SessionsAtOnce implements ReadSessions {

    private final OnDuty house;

    SessionsAtOnce(OnDuty house) {
        this.house = house;
    }

    /** There is one for everything that is in it, and one when nothing is. */
    private record Row(
            MapSession session,
            @Nullable Standing standing,
            @Nullable String name,
            byte @Nullable [] sealed) {}

    @Override
    public @Nullable ReadSession find(String id) {
        List<Row> found = house.ask(
                Duty.SIGN_IN,
                proof -> Question.anew(
                        "select * from people.session_of(?, ?)",
                        (row, _) -> new Row(session(id, row), standing(row), row.getString(4), row.getBytes(5)),
                        id,
                        proof));
        if (found.isEmpty()) return null;
        Row first = found.getFirst();
        return new ReadSession(first.session(), sealed(found), first.standing());
    }

    private static MapSession session(String id, ResultSet row) throws SQLException {
        var session = new MapSession(id);
        session.setCreationTime(Instant.ofEpochMilli(row.getLong(1)));
        session.setLastAccessedTime(Instant.ofEpochMilli(row.getLong(2)));
        session.setMaxInactiveInterval(Duration.ofSeconds(row.getInt(3)));
        return session;
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        UUID person = row.getObject(6, UUID.class);
        return person == null ? null : new Standing(person, row.getString(7).equals("guest"), row.getString(8));
    }

    private static Map<String, byte[]> sealed(List<Row> rows) {
        Map<String, byte[]> all = new HashMap<>();
        for (Row row : rows) if (row.name() != null && row.sealed() != null) all.put(row.name(), row.sealed());
        return all;
    }
}
