package org.herstelkring.people.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.MailMessage.Enclosure;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.database.Rows;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters in the outbox, for the duty to post. */
@Repository
class OutboxItems {

    private static final String SELECT = """
            select l.*, coalesce(l.language, p.language) as spoken from people.letter l
            left join people.person p on p.id = l.to_person
            """;

    private final JdbcClient db;
    private final AccountCipher seal;
    private final Accounts accounts;
    private final Clock clock;

    OutboxItems(JdbcClient db, AccountCipher seal, Accounts accounts, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A letter, opened.
     *
     * @param address where it goes; empty when the person has no address any more
     * @param words what it says instead of its body
     * @param outside whether it goes to an address, and not to an account
     */
    record Item(
            UUID id,
            String address,
            boolean outside,
            Locale language,
            String subject,
            String body,
            List<String> args,
            @Nullable String link,
            @Nullable UUID sender,
            @Nullable UUID about,
            @Nullable UUID reference,
            Instant written,
            int tries,
            @Nullable Instant sent,
            @Nullable Instant failed,
            @Nullable String words) {}

    /** The next letter that is due, locked for this transaction; letters another server holds are passed over. */
    Optional<Item> next() {
        return db.sql(SELECT + """
                where l.sent_at is null and l.failed_at is null and l.send_after <= ?
                order by l.send_after, l.id limit 1 for update of l skip locked""").param(now()).query(this::read).optional();
    }

    List<Item> latest(int most) {
        return db.sql(SELECT + "order by l.created_at desc, l.id desc limit ?")
                .param(most)
                .query(this::read)
                .list();
    }

    Optional<Item> find(UUID id) {
        return db.sql(SELECT + "where l.id = ?").param(id).query(this::read).optional();
    }

    List<Enclosure> enclosuresOf(UUID letter) {
        return db.sql("select name, type, sealed from people.enclosure where letter_id = ? order by nr")
                .param(letter)
                .query((row, number) -> new Enclosure(
                        row.getString("name"),
                        row.getString("type"),
                        seal.openBytes(Outbox.ENCLOSED, letter, row.getBytes("sealed"))))
                .list();
    }

    void sent(UUID letter) {
        db.sql("update people.letter set sent_at = ?, tries = tries + 1, failure = null where id = ?")
                .params(now(), letter)
                .update();
    }

    void failed(UUID letter, String reason) {
        db.sql("update people.letter set failed_at = ?, tries = tries + 1, failure = ? where id = ?")
                .params(now(), reason, letter)
                .update();
    }

    void later(UUID letter, Duration pause, String reason) {
        db.sql("update people.letter set send_after = ?, tries = tries + 1, failure = ? where id = ?")
                .params(Arrays.asList(Timestamp.from(clock.instant().plus(pause)), reason, letter))
                .update();
    }

    void sweep(Duration kept) {
        db.sql("delete from people.letter where coalesce(sent_at, failed_at) < ?")
                .param(Timestamp.from(clock.instant().minus(kept)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Item read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID person = row.getObject("to_person", UUID.class);
        byte[] to = row.getBytes("to_sealed");
        byte[] link = row.getBytes("link_sealed");
        byte[] words = row.getBytes("words_sealed");
        String language = row.getString("spoken");
        return new Item(
                id,
                person != null ? accounts.addressOf(person).orElse("") : to == null ? "" : seal.open(Outbox.TO, id, to),
                person == null,
                Words.nearest(language == null ? null : Locale.of(language)),
                row.getString("subject_key"),
                row.getString("body_key"),
                List.of(Json.KEPT.readValue(row.getString("args"), String[].class)),
                link == null ? null : seal.open(Outbox.LINK, id, link),
                row.getObject("sender", UUID.class),
                row.getObject("about", UUID.class),
                row.getObject("reference", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("tries"),
                Rows.instant(row, "sent_at"),
                Rows.instant(row, "failed_at"),
                words == null ? null : seal.open(Outbox.WORDS, id, words));
    }
}
