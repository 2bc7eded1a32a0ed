package org.herstelkring.people.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.CalendarFeeds;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Of each a hash. */
@Repository
class StoredFeeds implements CalendarFeeds {

    private final JdbcClient jdbc;
    private final DutyTransaction house;
    private final Clock clock;

    StoredFeeds(JdbcClient jdbc, DutyTransaction house, Clock clock) {
        this.jdbc = jdbc;
        this.house = house;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String make() {
        String token = Secrets.token(32);
        jdbc.sql("""
                        insert into people.calendar_feed (person_id, token_hash, made_at) values (?, ?, ?)
                        on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
                        """)
                .params(Acting.someone(), Sha256.of(token), Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    @Override
    @Transactional
    public void withdraw() {
        jdbc.sql("delete from people.calendar_feed where person_id = ?")
                .param(Acting.someone())
                .update();
    }

    @Override
    @Transactional
    public Optional<Instant> madeAt() {
        return jdbc.sql("select made_at from people.calendar_feed where person_id = ?")
                .param(Acting.someone())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public Optional<UUID> ownerOf(String token) {
        return house.on(
                Duty.SIGN_IN,
                () -> jdbc.sql("""
                                select f.person_id from people.calendar_feed f join people.person p on p.id = f.person_id
                                where f.token_hash = ? and p.kind = 'account' and p.disabled_at is null
                                """).param(Sha256.of(token)).query(UUID.class).optional());
    }
}
