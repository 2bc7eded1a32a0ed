package org.herstelkring.circle;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens text of one circle. What is sealed is bound to its column, row and circle, so a ciphertext that was
 * put somewhere else does not open.
 */
public final class Sealer {

    private final UUID circle;
    private final Aead key;

    Sealer(UUID circle, Aead key) {
        this.circle = circle;
        this.key = key;
    }

    /**
     * @param column {@code schema.table.column}
     * @param row id of the row (the circle's own id where the circle is the key)
     * @return null for null or blank text
     */
    public byte @Nullable [] seal(String column, UUID row, @Nullable String text) {
        return text == null || text.isBlank() ? null : sealBytes(column, row, text.getBytes(StandardCharsets.UTF_8));
    }

    public @Nullable String open(String column, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(openBytes(column, row, sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #open}, with an empty text where there is none: for forms and pages. */
    public String text(String column, UUID row, byte @Nullable [] sealed) {
        String text = open(column, row, sealed);
        return text == null ? "" : text;
    }

    public byte[] sealBytes(String column, UUID row, byte[] bytes) {
        try {
            return key.encrypt(bytes, boundTo(column, row));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Text of " + column + " could not be sealed", broken);
        }
    }

    public byte[] openBytes(String column, UUID row, byte[] sealed) {
        try {
            return key.decrypt(sealed, boundTo(column, row));
        } catch (GeneralSecurityException swapped) {
            throw new IllegalStateException("Text of " + column + " does not belong to its row", swapped);
        }
    }

    private byte[] boundTo(String column, UUID row) {
        return (column + ':' + circle + ':' + row).getBytes(StandardCharsets.UTF_8);
    }
}
