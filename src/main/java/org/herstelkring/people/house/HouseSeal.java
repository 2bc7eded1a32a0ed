package org.herstelkring.people.house;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.database.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals names and addresses of accounts, each to its place, and turns addresses into keyed hashes that can be looked up
 * without being kept.
 */
@Component
public class HouseSeal {

    private static final byte[] PLACE_OF_INDEX_KEY = "people.index_key".getBytes(StandardCharsets.UTF_8);

    private final MasterKey master;
    private final SecretKeySpec indexKey;

    HouseSeal(MasterKey master, JdbcClient db, TransactionTemplate transaction) {
        this.master = master;
        byte[] wrapped = transaction.execute(running -> wrappedIndexKey(db));
        try {
            indexKey = new SecretKeySpec(master.aead().decrypt(wrapped, PLACE_OF_INDEX_KEY), "HmacSHA256");
        } catch (GeneralSecurityException other) {
            throw new CannotStart(
                    "The master key does not fit this database: it was sealed with another one.",
                    "Put back the key file that belongs to it (keys/master.json in the data folder, or HERSTELKRING_MASTER_KEY).",
                    other);
        }
    }

    /** @param place table and column, such as {@code people.person.name}; a text moved elsewhere does not open */
    public byte[] seal(String place, UUID row, String text) {
        return seal(place, row, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(String place, UUID row, byte[] bytes) {
        try {
            return master.aead().encrypt(bytes, where(place, row));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealing " + place, broken);
        }
    }

    public String open(String place, UUID row, byte[] sealed) {
        return new String(openBytes(place, row, sealed), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(String place, UUID row, byte[] sealed) {
        try {
            return master.aead().decrypt(sealed, where(place, row));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("opening " + place + " " + row, broken);
        }
    }

    /** The same text gives the same hash, for whoever has the key only. */
    public byte[] index(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private byte[] wrappedIndexKey(JdbcClient db) {
        byte[] fresh = Secrets.bytes(32);
        try {
            db.sql("insert into people.index_key (wrapped) values (?) on conflict do nothing")
                    .param(master.aead().encrypt(fresh, PLACE_OF_INDEX_KEY))
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
        return db.sql("select wrapped from people.index_key")
                .query(byte[].class)
                .single();
    }

    private static byte[] where(String place, UUID row) {
        return (place + ' ' + row).getBytes(StandardCharsets.UTF_8);
    }
}
