package org.herstelkring.people.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.herstelkring.people.TooManyLetters;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many letters somebody may write to people outside: more than a day of work needs, and fewer than a mailbox suffers from. They
 * are counted where they were written, in the outbox. What others wrote to the same address can make one wait, never keep
 * one from writing.
 */
@Repository
class LetterLimits {

    static final String RECIPIENT = "people.letter.to";

    /** A teacher invites a class and its parents in an hour. */
    private static final int AN_HOUR = 120;

    private static final int A_DAY = 300;

    /** A meeting that is moved a few times on one day, for somebody who stands beside several others. */
    private static final int TO_ONE = 25;

    private static final int TO_ONE_STRANGER = 5;
    private static final int STRANGER_OF_ALL = 10;
    private static final Duration WHATEVER_OTHERS_WROTE = Duration.ofHours(2);

    private final JdbcClient db;
    private final AccountCipher seal;
    private final Clock clock;

    LetterLimits(JdbcClient db, AccountCipher seal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.clock = clock;
    }

    byte[] hash(EmailAddress address) {
        // What stands behind a plus sign is delivered to the same mailbox.
        return seal.index(RECIPIENT, address.text().replaceFirst("\\+[^@]*@", "@"));
    }

    boolean allow(byte[] recipient, boolean unasked) {
        Instant now = clock.instant();
        return db.sql("select * from people.letters_to(?, ?)")
                .params(recipient, Timestamp.from(now))
                .query((row, number) -> row.getInt("in_an_hour") < AN_HOUR
                        && row.getInt("in_a_day") < A_DAY
                        && row.getInt("to_them") < TO_ONE
                        && (!unasked
                                || row.getInt("unasked_to_them") < TO_ONE_STRANGER
                                        && (row.getInt("unasked_of_all") < STRANGER_OF_ALL
                                                || isLongAgo(Rows.instant(row, "unasked_last"), now))))
                .single();
    }

    /** Whoever writes much at the same moment is counted one after another. */
    void require(byte[] recipient, boolean unasked) {
        db.sql("select pg_advisory_xact_lock(?)")
                .param(Acting.someone().getLeastSignificantBits())
                .query((row, number) -> "")
                .single();
        if (!allow(recipient, unasked)) throw new TooManyLetters();
    }

    private static boolean isLongAgo(@Nullable Instant last, Instant now) {
        return last == null || last.plus(WHATEVER_OTHERS_WROTE).isBefore(now);
    }
}
