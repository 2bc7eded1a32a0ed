package org.herstelkring.people.mail;

import java.sql.Timestamp;
import java.time.Instant;
import org.herstelkring.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisation the instance began with. */
@Repository
class FirstOrganisation {

    private final JdbcClient db;

    FirstOrganisation(JdbcClient db) {
        this.db = db;
    }

    /** Under the duty to set up: whether the acting person administers it, and it began after this moment. */
    boolean administers(Instant after) {
        return db.sql("""
                        select count(*) from people.membership m join people.organisation o on o.id = m.organisation_id
                        where m.person_id = ? and m.role = 'admin' and m.until is null and m.paused_at is null and o.created_at > ?
                          and not exists (select from people.organisation elder where elder.created_at < o.created_at)""")
                        .params(Acting.someone(), Timestamp.from(after))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
