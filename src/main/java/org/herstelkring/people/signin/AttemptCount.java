package org.herstelkring.people.signin;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    private record Counted(byte[] hash, Limit limit) {}

    @Override
    public boolean allows(Limit... limits) {
        List<Counted> all = Arrays.stream(limits)
                .map(limit -> new Counted(hash(limit.bucket()), limit))
                .sorted(Comparator.comparing(Counted::hash, Arrays::compare))
                .toList();
        Instant now = clock.instant();
        // What is refused is not written down: nobody fills the table by trying on.
        return house.on(Duty.SIGN_IN, () -> {
            all.forEach(this::oneAtATime);
            if (!all.stream().allMatch(one -> isOpen(one, now))) return false;
            for (Counted one : all)
                db.sql("insert into people.attempt (bucket, at) values (?, ?)")
                        .params(one.hash(), Timestamp.from(now))
                        .update();
            return true;
        });
    }

    /** One after another, and always in the same order, so that the last one that is allowed is allowed once. */
    private void oneAtATime(Counted one) {
        db.sql("select pg_advisory_xact_lock(?)")
                .param(ByteBuffer.wrap(one.hash()).getLong())
                .query((row, number) -> "")
                .single();
    }

    private boolean isOpen(Counted one, Instant now) {
        if (since(one, now.minus(one.limit().within())) < one.limit().most()) return true;
        Duration every = one.limit().every();
        return every != null && since(one, now.minus(every)) == 0;
    }

    private int since(Counted one, Instant moment) {
        return db.sql("select count(*) from people.attempt where bucket = ? and at > ?")
                .params(one.hash(), Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    @Override
    public int left(Limit limit) {
        var one = new Counted(hash(limit.bucket()), limit);
        Instant from = clock.instant().minus(limit.within());
        return Math.max(0, limit.most() - house.<Integer>on(Duty.SIGN_IN, () -> since(one, from)));
    }

    @Override
    public void forget(String bucket) {
        house.run(
                Duty.SIGN_IN,
                () -> db.sql("delete from people.attempt where bucket = ?")
                        .param(hash(bucket))
                        .update());
    }

    private byte[] hash(String bucket) {
        return seal.index("people.attempt", bucket);
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
