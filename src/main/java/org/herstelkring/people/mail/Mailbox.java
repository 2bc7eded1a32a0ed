package org.herstelkring.people.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether letters can be read here instead of being sent: in the demo, by everybody; and without a mail server during
 * the first day after setup, by whoever administers the house.
 */
@Component
public class Mailbox {

    private static final Duration FIRST_DAY = Duration.ofHours(24);

    private final MailTransport mailTransport;
    private final DutyTransaction house;
    private final JdbcClient db;
    private final Clock clock;
    private final boolean demo;

    Mailbox(MailTransport mailTransport, DutyTransaction house, JdbcClient db, Clock clock, Environment environment) {
        this.mailTransport = mailTransport;
        this.house = house;
        this.db = db;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public boolean isOpen() {
        if (mailTransport.isThere()) return false;
        return demo
                || Acting.who().filter(who -> !who.guest()).isPresent()
                        && house.on(Duty.SET_UP, this::administersSinceToday);
    }

    private boolean administersSinceToday() {
        return db.sql("""
                        select count(*) from people.membership m join people.organisation o on o.id = m.organisation_id
                        where m.person_id = ? and m.role = 'admin' and m.until is null and o.created_at > ?
                          and not exists (select from people.organisation elder where elder.created_at < o.created_at)""")
                        .params(Acting.someone(), Timestamp.from(clock.instant().minus(FIRST_DAY)))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
