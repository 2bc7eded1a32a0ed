package org.herstelkring.shared;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals what only somebody with a token can open. Its key (AES-256-GCM) and the id its row is found by are both derived
 * from the token (HKDF, RFC 5869), so that what is stored leads to neither.
 */
public final class TokenSeal {

    private static final int BYTES = 32;

    private final byte[] id;
    private final byte[] use;
    private final Aead key;

    /**
     * @param use what is sealed; the same token for another use is another id and another key
     * @param token at least 128 random bits, see {@link Secrets#token}
     */
    public TokenSeal(String use, String token) {
        this.use = use.getBytes(StandardCharsets.UTF_8);
        try {
            id = derived(use + ".id", token);
            key = new AesGcmJce(derived(use + ".key", token));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the row may be looked up by. */
    public byte[] id() {
        return id.clone();
    }

    public byte[] seal(byte[] bytes) {
        try {
            return key.encrypt(bytes, use);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealing with a token", broken);
        }
    }

    public byte[] open(byte[] sealed) {
        try {
            return key.decrypt(sealed, use);
        } catch (GeneralSecurityException other) {
            throw new IllegalStateException("This was not sealed with this token", other);
        }
    }

    private static byte[] derived(String what, String token) throws GeneralSecurityException {
        return Hkdf.computeHkdf(
                "HmacSha256",
                token.getBytes(StandardCharsets.UTF_8),
                new byte[0],
                what.getBytes(StandardCharsets.UTF_8),
                BYTES);
    }
}
