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
    static final String WORDS = "people.letter.words";
    static final String LINK = "people.letter.link";
    static final String ENCLOSED = "people.enclosure";

    private final JdbcClient db;
    private final AccountCipher seal;
    private final LetterLimits limits;
    private final DutyTransaction house;
    private final Clock clock;

    Outbox(JdbcClient db, AccountCipher seal, LetterLimits limits, DutyTransaction house, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.limits = limits;
        this.house = house;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID send(MailMessage letter) {
        if ((letter.person() == null) == (letter.address() == null))
            throw new IllegalArgumentException("a letter goes to a person or to an address");
        EmailAddress outside = letter.address() == null ? null : new EmailAddress(letter.address());
        byte[] recipient = outside == null ? null : limits.hash(outside);
        if (recipient != null && Acting.person().isPresent() && Acting.duty().isEmpty())
            limits.require(recipient, letter.unasked());
        UUID id = Ids.next();
        Instant now = clock.instant();
        Instant after = letter.notBefore() == null ? now : letter.notBefore();
        db.sql("""
                        insert into people.letter
                            (id, to_person, to_sealed, language, subject_key, body_key, args, link_sealed,
                             sender, about, reference, created_at, send_after, to_hash, unasked, words_sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        letter.person(),
                        sealed(TO, id, outside == null ? null : outside.text()),
                        letter.language(),
                        letter.subject(),
                        letter.body(),
                        Json.KEPT.writeValueAsString(letter.args()),
                        sealed(LINK, id, letter.link()),
                        Acting.person().orElse(null),
                        letter.about(),
                        letter.reference(),
                        Timestamp.from(now),
                        Timestamp.from(after),
                        recipient,
                        letter.unasked(),
                        sealed(WORDS, id, letter.words())))
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
    @Transactional(readOnly = true)
    public boolean mayWriteToStranger(String address) {
        return limits.allow(limits.hash(new EmailAddress(address)), true);
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
