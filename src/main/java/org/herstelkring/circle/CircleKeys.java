package org.herstelkring.circle;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.TransactionCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A data key per circle, wrapped by the master key and bound to the circle's id. The row is read once in every transaction,
 * so a destroyed key is gone at once; only the unwrapping is remembered ({@link UnwrappedKeys}).
 */
@Component
class CircleKeys {

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final TransactionCache cache;
    private final UnwrappedKeys unwrapped;

    CircleKeys(JdbcClient jdbc, MasterKey master, TransactionCache cache, UnwrappedKeys unwrapped) {
        this.jdbc = jdbc;
        this.master = master;
        this.cache = cache;
        this.unwrapped = unwrapped;
    }

    private record Of(UUID circle) {}

    void make(UUID circle) {
        jdbc.sql("insert into circle.key (circle_id, wrapped) values (?, ?)")
                .params(circle, fresh(master, circle))
                .update();
    }

    /** A new key of this circle, wrapped. */
    static byte[] fresh(MasterKey master, UUID circle) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), master.aead(), boundTo(circle));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A circle key could not be made", broken);
        }
    }

    /** From here on no text of the circle can be read: its row goes, and with it what was remembered of it. */
    void destroy(UUID circle) {
        jdbc.sql("delete from circle.key where circle_id = ?").param(circle).update();
        cache.forget(new Of(circle));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                unwrapped.forget(circle);
            }
        });
    }

    /** The keys among these circles that exist and that the acting person may use; asked once in a transaction. */
    Map<UUID, Aead> of(Collection<UUID> circles) {
        Map<UUID, Aead> found = new HashMap<>();
        Set<UUID> unknown = new LinkedHashSet<>(circles);
        for (UUID circle : circles) cache.<Aead>find(new Of(circle)).ifPresent(key -> found.put(circle, key));
        unknown.removeAll(found.keySet());
        if (unknown.isEmpty()) return found;
        jdbc.sql("select circle_id, wrapped from circle.key where circle_id = any (?)")
                .param(unknown.toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID circle = row.getObject(1, UUID.class);
                    found.put(circle, unwrap(circle, row.getBytes(2)));
                    return circle;
                })
                .list();
        return found;
    }

    /** The key of this circle, read in this transaction. */
    Aead unwrap(UUID circle, byte[] wrapped) {
        Aead key = unwrapped.of(circle, wrapped, () -> open(master, circle, wrapped));
        cache.put(new Of(circle), key);
        return key;
    }

    static Aead open(MasterKey master, UUID circle, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead(), boundTo(circle))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("A circle key does not belong to its circle", foreign);
        }
    }

    private static byte[] boundTo(UUID circle) {
        return ("circle.key:" + circle).getBytes(StandardCharsets.UTF_8);
    }
}
