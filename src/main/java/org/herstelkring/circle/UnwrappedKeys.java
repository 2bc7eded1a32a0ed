package org.herstelkring.circle;

import com.google.crypto.tink.Aead;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.shared.database.DatabaseNotifications;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keys of circles that were unwrapped before, so that a page does not unwrap them again. Which key is a circle's is read from
 * its row in every transaction; this only saves the work. A key that is destroyed is forgotten here when its transaction ends,
 * and on other servers as soon as they hear of it, whoever destroyed it: PostgreSQL tells.
 */
@Component
class UnwrappedKeys implements DisposableBean {

    static final String DESTROYED = "circle-key";

    private static final int REMEMBERED = 10_000;
    private static final int RECENT = 1_000;

    private final Map<UUID, Key> keys = bounded(REMEMBERED);

    /** Whoever read the row of one of these before it was gone does not bring its key back. */
    private final Map<UUID, Boolean> destroyed = bounded(RECENT);

    private final DatabaseNotifications.Registration hearing;

    UnwrappedKeys(DatabaseNotifications notifications) {
        this.hearing = notifications.listen(DESTROYED, circle -> forget(UUID.fromString(circle)), this::forgetAll);
    }

    private record Key(byte[] wrapped, Aead aead) {

        boolean is(byte[] row) {
            return Arrays.equals(wrapped, row);
        }
    }

    /** @param wrapped as its row says in this transaction */
    Aead of(UUID circle, byte[] wrapped, Supplier<Aead> unwrapping) {
        Key known = known(circle);
        if (known != null && known.is(wrapped)) return known.aead();
        Aead unwrapped = unwrapping.get();
        keep(circle, new Key(wrapped, unwrapped));
        return unwrapped;
    }

    synchronized boolean remembers(UUID circle) {
        return keys.containsKey(circle);
    }

    synchronized void forget(UUID circle) {
        keys.remove(circle);
        destroyed.put(circle, true);
    }

    /** Something may have been missed. */
    private synchronized void forgetAll() {
        keys.clear();
    }

    private synchronized @Nullable Key known(UUID circle) {
        return keys.get(circle);
    }

    private synchronized void keep(UUID circle, Key key) {
        if (!destroyed.containsKey(circle)) keys.put(circle, key);
    }

    @Override
    public void destroy() {
        hearing.close();
    }

    private static <T> Map<UUID, T> bounded(int most) {
        return new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, T> eldest) {
                return size() > most;
            }
        };
    }
}
