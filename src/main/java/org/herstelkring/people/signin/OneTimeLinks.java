package org.herstelkring.people.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links that work once. The token has 256 random bits and only its hash is kept. Looking at a link does not use it up:
 * mail programs look at links too. Callers work under the duty to sign in or to set up.
 */
@Repository
public class OneTimeLinks {

    /** What a link is for, and how long it stays good. */
    public enum Purpose {
        /** Ten minutes at most: the table refuses longer ones, and the words of sign-in and of its mail say it. */
        SIGN_IN(Duration.ofMinutes(10)),
        SET_UP(Duration.ofHours(24)),
        /** Of somebody who wants to begin: their account is made when it is used, by whoever reads that mailbox. */
        BEGIN(Duration.ofMinutes(10));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Purpose of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * @param person who comes in with it; null for a setup link
     * @param path where they were going
     * @param beginning with what an account begins, or null
     */
    public record Opened(
            Purpose purpose,
            @Nullable UUID person,
            @Nullable String path,
            @Nullable Beginning beginning) {}

    /** What somebody wrote who has no account yet. */
    public record Beginning(String name, String address, String language) {}

    private static final String PATH = "people.one_time_link.path";
    private static final String PLACE = "people.one_time_link.beginning";
    private static final String OPENED = "id, purpose, person_id, path, beginning";

    private final JdbcClient db;
    private final AccountCipher seal;
    private final Clock clock;

    OneTimeLinks(JdbcClient db, AccountCipher seal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.clock = clock;
    }

    public String make(Purpose purpose, @Nullable UUID person, @Nullable String path) {
        return make(purpose, person, path, null);
    }

    public String begin(Beginning beginning, String path) {
        return make(Purpose.BEGIN, null, path, beginning);
    }

    private String make(Purpose purpose, @Nullable UUID person, @Nullable String path, @Nullable Beginning beginning) {
        UUID id = Ids.next();
        String token = Secrets.token(32);
        Instant now = clock.instant();
        db.sql("""
                        insert into people.one_time_link
                            (id, token_hash, purpose, person_id, path, beginning, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        Sha256.of(token),
                        purpose.code(),
                        person,
                        path == null ? null : seal.seal(PATH, id, path),
                        beginning == null ? null : seal.seal(PLACE, id, Json.KEPT.writeValueAsBytes(beginning)),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(purpose.life))))
                .update();
        return token;
    }

    /** What the link would open, without using it. */
    public Optional<Opened> look(String token) {
        return db.sql("select " + OPENED + " from people.one_time_link"
                        + " where token_hash = ? and used_at is null and expires_at > ?")
                .params(Sha256.of(token), now())
                .query(this::read)
                .optional();
    }

    /** Uses the link. Of several at the same moment, one gets it. */
    public Optional<Opened> use(String token) {
        return db.sql("update people.one_time_link set used_at = ?"
                        + " where token_hash = ? and used_at is null and expires_at > ? returning " + OPENED)
                .params(now(), Sha256.of(token), now())
                .query(this::read)
                .optional();
    }

    /** Other sign-in links of this person, asked for by mistake or by somebody else, stop working. */
    public void voidOthers(UUID person) {
        db.sql(
                        "update people.one_time_link set used_at = ? where person_id = ? and purpose = 'sign-in' and used_at is null")
                .params(now(), person)
                .update();
    }

    public void sweep() {
        db.sql("delete from people.one_time_link where expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Opened read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] path = row.getBytes("path");
        byte[] beginning = row.getBytes("beginning");
        return new Opened(
                Purpose.of(row.getString("purpose")),
                row.getObject("person_id", UUID.class),
                path == null ? null : seal.open(PATH, id, path),
                beginning == null
                        ? null
                        : Json.KEPT.readValue(
                                seal.openBytes(PLACE, row.getObject("id", UUID.class), beginning), Beginning.class));
    }
}
