package org.herstelkring.people.person;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts by address. Callers work under the duty to sign in, to set up or (for reading an address) to post. */
@Repository
public class Accounts {

    private final JdbcClient db;
    private final AccountCipher seal;
    private final Clock clock;

    Accounts(JdbcClient db, AccountCipher seal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.clock = clock;
    }

    /** Somebody who may come in: known and not disabled. */
    public record Standing(UUID person, boolean guest, String language) {}

    public Optional<UUID> withAddress(EmailAddress address) {
        return db.sql("select person_id from people.address where email_hash = ?")
                .param(hash(address))
                .query(UUID.class)
                .optional();
    }

    public Optional<Standing> standing(UUID person) {
        return db.sql("select kind, language from people.person where id = ? and disabled_at is null")
                .param(person)
                .query((row, number) ->
                        new Standing(person, row.getString("kind").equals("guest"), row.getString("language")))
                .optional();
    }

    public Optional<String> addressOf(UUID person) {
        return db.sql("select email_sealed from people.address where person_id = ?")
                .param(person)
                .query(byte[].class)
                .optional()
                .map(bytes -> seal.open("people.address.email", person, bytes));
    }

    /** The account with this address; made when there is none, with this name. */
    public UUID findOrMake(String name, EmailAddress address, String language) {
        return withAddress(address).orElseGet(() -> make(name, address, language));
    }

    private UUID make(String name, EmailAddress address, String language) {
        UUID id = Ids.next();
        db.sql("insert into people.person (id, kind, name_sealed, language, created_at) values (?, 'account', ?, ?, ?)")
                .params(id, seal.seal("people.person.name", id, name), language, Timestamp.from(clock.instant()))
                .update();
        db.sql("insert into people.address (person_id, email_sealed, email_hash) values (?, ?, ?)")
                .params(id, seal.seal("people.address.email", id, address.text()), hash(address))
                .update();
        return id;
    }

    private byte[] hash(EmailAddress address) {
        return seal.index("people.address.email", address.text());
    }
}
