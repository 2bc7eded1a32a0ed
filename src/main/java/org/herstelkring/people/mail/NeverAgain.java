package org.herstelkring.people.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Addresses to which no letter goes any more, because whoever reads them said so. The link in a letter holds the hash of the
 * address, sealed: it works without signing in, as often as one likes, and undoes what it did.
 */
@Repository
class NeverAgain {

    private static final String PLACE = "people.never_again";

    private final JdbcClient db;
    private final LetterLimits letters;
    private final MasterKey master;
    private final DutyTransaction house;
    private final Clock clock;

    NeverAgain(JdbcClient db, LetterLimits letters, MasterKey master, DutyTransaction house, Clock clock) {
        this.db = db;
        this.letters = letters;
        this.master = master;
        this.house = house;
        this.clock = clock;
    }

    /** Path of the page where whoever has this address says it, or takes it back. */
    String path(String address) {
        byte[] sealed = master.seal(PLACE, letters.hash(new EmailAddress(address)));
        return "/no-mail/" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Under the duty to post. */
    boolean wasSaidBy(String address) {
        return isSaid(letters.hash(new EmailAddress(address)));
    }

    /** Whether it was said; nothing when the link is not one of ours. */
    Optional<Boolean> look(String link) {
        return opened(link).map(hash -> house.on(Duty.POST, () -> isSaid(hash)));
    }

    boolean say(String link) {
        return change(
                link, "insert into people.never_again (to_hash, said_at) values (?, ?) on conflict do nothing", true);
    }

    boolean takeBack(String link) {
        return change(link, "delete from people.never_again where to_hash = ?", false);
    }

    private boolean change(String link, String sql, boolean dated) {
        Optional<byte[]> hash = opened(link);
        hash.ifPresent(one -> house.run(Duty.POST, () -> {
            var statement = db.sql(sql).param(one);
            if (dated) statement = statement.param(Timestamp.from(clock.instant()));
            statement.update();
        }));
        return hash.isPresent();
    }

    private boolean isSaid(byte[] hash) {
        return db.sql("select exists (select from people.never_again where to_hash = ?)")
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    private Optional<byte[]> opened(String link) {
        try {
            return Optional.of(master.openBytes(PLACE, Base64.getUrlDecoder().decode(link)));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
