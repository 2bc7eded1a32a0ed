package org.herstelkring.people.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.herstelkring.people.MailMessage;
import org.herstelkring.people.MailMessage.Enclosure;
import org.herstelkring.people.OutgoingMail;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters wait here until they are sent; writing one is part of the transaction that caused it. */
@Repository
class Outbox implements OutgoingMail {

    static final String TO = "people.letter.to";
    static final String LINK = "people.letter.link";
    static final String ENCLOSED = "people.enclosure";

    private final JdbcClient db;
    private final AccountCipher seal;
    private final DutyTransaction house;
    private final Clock clock;

    Outbox(JdbcClient db, AccountCipher seal, DutyTransaction house, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.house = house;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID send(MailMessage letter) {
        if ((letter.person() == null) == (letter.address() == null))
            throw new IllegalArgumentException("a letter goes to a person or to an address");
        UUID id = Ids.next();
        Instant now = clock.instant();
        Instant after = letter.notBefore() == null ? now : letter.notBefore();
        db.sql("""
                        insert into people.letter
                            (id, to_person, to_sealed, language, subject_key, body_key, args, link_sealed,
                             sender, about, reference, created_at, send_after)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        letter.person(),
                        sealed(TO, id, letter.address() == null ? null : new EmailAddress(letter.address()).text()),
                        letter.language(),
                        letter.subject(),
                        letter.body(),
                        Json.KEPT.writeValueAsString(letter.args()),
                        sealed(LINK, id, letter.link()),
                        Acting.person().orElse(null),
                        letter.about(),
                        letter.reference(),
                        Timestamp.from(now),
                        Timestamp.from(after)))
                .update();
        int number = 0;
        for (Enclosure enclosure : letter.enclosures()) {
            db.sql("insert into people.enclosure (letter_id, nr, name, type, sealed) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            ++number,
                            enclosure.name(),
                            enclosure.type(),
                            seal.seal(ENCLOSED, id, enclosure.bytes()))
                    .update();
        }
        return id;
    }

    @Override
    public void forget(UUID about) {
        house.run(
                Duty.POST,
                () -> db.sql("delete from people.letter where about = ?")
                        .param(about)
                        .update());
    }

    private byte @Nullable [] sealed(String place, UUID id, @Nullable String text) {
        return text == null ? null : seal.seal(place, id, text);
    }
}
