package org.herstelkring.people.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.database.CannotStart;
import org.springframework.stereotype.Component;

/**
 * Seals names and addresses of accounts, each to its place, and turns addresses into keyed hashes that can be looked up
 * without being kept.
 */
@Component
public class AccountCipher {

    private static final String PLACE_OF_INDEX_KEY = "people.index_key";

    private final MasterKey master;
    private final SecretKeySpec indexKey;

    AccountCipher(MasterKey master, IndexKeys keys) {
        this.master = master;
        byte[] wrapped = keys.keep(master.seal(PLACE_OF_INDEX_KEY, Secrets.bytes(32)));
        try {
            indexKey = new SecretKeySpec(master.openBytes(PLACE_OF_INDEX_KEY, wrapped), "HmacSHA256");
        } catch (IllegalStateException other) {
            throw new CannotStart(
                    "The master key does not fit this database: it was sealed with another one.",
                    "Put back the key file that belongs to it (keys/master.json in the data folder, or HERSTELKRING_MASTER_KEY).",
                    other);
        }
    }

    /** @param place table and column, such as {@code people.person.name}; a text moved elsewhere does not open */
    public byte[] seal(String place, UUID row, String text) {
        return master.seal(where(place, row), text);
    }

    public byte[] seal(String place, UUID row, byte[] bytes) {
        return master.seal(where(place, row), bytes);
    }

    public String open(String place, UUID row, byte[] sealed) {
        return master.open(where(place, row), sealed);
    }

    public byte[] openBytes(String place, UUID row, byte[] sealed) {
        return master.openBytes(where(place, row), sealed);
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

    private static String where(String place, UUID row) {
        return place + ' ' + row;
    }
}
