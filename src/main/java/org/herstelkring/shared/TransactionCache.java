package org.herstelkring.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was found out once in the running transaction, so that one page asks for it once. It ends with the transaction,
 * and a transaction inside another begins with nothing: it may run in another name. Whoever changes what is kept here
 * forgets it.
 */
@Component
public class TransactionCache {

    /** What is kept under this key; found out now, when it was not before. */
    public <T> T get(Object key, Supplier<T> find) {
        Map<Object, Object> kept = kept();
        Object before = kept.get(key);
        if (before != null) return cast(before);
        T found = find.get();
        kept.put(key, found);
        return found;
    }

    public <T> Optional<T> find(Object key) {
        return Optional.ofNullable(cast(kept().get(key)));
    }

    public void put(Object key, Object value) {
        kept().put(key, value);
    }

    public void forget(Object key) {
        kept().remove(key);
    }

    /** Nothing that was found out counts any more: who may do what has changed. */
    public void clear() {
        kept().clear();
    }

    /** Null only where T may be null. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    private static <T extends @Nullable Object> T cast(@Nullable Object value) {
        return (T) value;
    }

    private Map<Object, Object> kept() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Kept kept) return kept.map;
        var fresh = new Kept();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.bindResource(this, fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
        }
        return fresh.map;
    }

    private final class Kept implements TransactionSynchronization {

        private final Map<Object, Object> map = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionCache.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionCache.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionCache.this);
        }
    }
}
