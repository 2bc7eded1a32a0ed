package org.herstelkring.people.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.herstelkring.people.OpenSessions;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredOpenSessions implements OpenSessions {

    private final JdbcClient db;
    private final DutyTransaction house;

    StoredOpenSessions(JdbcClient db, DutyTransaction house) {
        this.db = db;
        this.house = house;
    }

    @Override
    public Set<String> among(Collection<String> sessions) {
        if (sessions.isEmpty()) return Set.of();
        return new HashSet<>(house.on(
                Duty.SIGN_IN,
                () -> db.sql("""
                        select session_id from people.session
                        where session_id = any(?) and expiry_time > ?
                          and exists (select from people.person
                                      where id::text = principal_name and disabled_at is null)""")
                        // Spring dates its sessions by the clock of the machine.
                        .params(sessions.toArray(String[]::new), Instant.now().toEpochMilli())
                        .query(String.class)
                        .list()));
    }
}
