package org.herstelkring.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * A digest that only whoever has the master key can make (HMAC-SHA256), with a key of its own for each purpose. PostgreSQL
 * does not have it: what is digested cannot be tried out there, and what is sealed with it cannot be sealed there.
 */
public final class KeyedDigest {

    private static final String HMAC = "HmacSHA256";

    private final SecretKey key;

    /** @see MasterKey#digest */
    KeyedDigest(SecretKey key) {
        this.key = key;
    }

    /** Of a text in UTF-8. */
    public byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In small hexadecimal letters. */
    public String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
