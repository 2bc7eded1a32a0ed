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

    /** Whose each is, is made out first: see people.session_of. */
    static final String OPEN = """
            with asked as materialized (
                select session_id, case when length(principal_name) = 36 then cast(principal_name as uuid) end as named
                from people.session where session_id = any (?) and expiry_time > ?)
            select session_id from asked
            where exists (select from people.person where id = named and disabled_at is null)
            """;

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
                () -> db.sql(OPEN)
                        // Spring dates its sessions by the clock of the machine.
                        .params(sessions.toArray(String[]::new), Instant.now().toEpochMilli())
                        .query(String.class)
                        .list()));
    }
}
