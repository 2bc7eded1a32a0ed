package org.herstelkring.people.signin;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class AttemptCount implements Attempts {

    private final JdbcClient db;
    private final DutyTransaction house;
    private final AccountCipher seal;
    private final OneTimeLinks links;
    private final Clock clock;

    AttemptCount(JdbcClient db, DutyTransaction house, AccountCipher seal, OneTimeLinks links, Clock clock) {
        this.db = db;
        this.house = house;
        this.seal = seal;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public boolean allows(String bucket, int most, Duration within) {
        byte[] hash = seal.index("people.attempt", bucket);
        Instant now = clock.instant();
        // What is refused is not written down: nobody fills the table by trying on.
        return house.on(Duty.SIGN_IN, () -> {
            // One after another, so that the last one that is allowed is allowed once.
            db.sql("select pg_advisory_xact_lock(?)")
                    .param(ByteBuffer.wrap(hash).getLong())
                    .query((row, number) -> "")
                    .single();
            return db.sql("""
                                insert into people.attempt (bucket, at)
                                select ?, ? where
                                    (select count(*) from people.attempt where bucket = ? and at > ?) < ?""")
                            .params(hash, Timestamp.from(now), hash, Timestamp.from(now.minus(within)), most)
                            .update()
                    == 1;
        });
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void sweep() {
        house.run(Duty.SIGN_IN, () -> {
            db.sql("delete from people.attempt where at < ?")
                    .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                    .update();
            links.sweep();
        });
    }
}
