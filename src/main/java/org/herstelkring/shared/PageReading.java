package org.herstelkring.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.herstelkring.shared.database.Closing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A page that is only read (a GET, in its own transaction). What several of its pieces ask is asked once, since nothing
 * changes meanwhile; what has to be written of its being read is written together, before it is committed and shown.
 */
@Component
public class PageReading {

    /** What one store writes of a page at its end. */
    public interface Ending<T> {

        /** With the commit. */
        Closing closing(List<T> all);

        /** Now. */
        void write(List<T> all);
    }

    private final TransactionCache cache;

    PageReading(TransactionCache cache) {
        this.cache = cache;
    }

    /** From here on the running transaction reads a page. */
    public void begins() {
        var page = new Page();
        TransactionSynchronizationManager.bindResource(this, page);
        TransactionSynchronizationManager.registerSynchronization(page);
    }

    /** Whether a page is read, in which nothing changes. */
    public boolean goesOn() {
        return page() != null;
    }

    /** An answer that was found while this page is read. */
    public <T> Optional<T> kept(Object question) {
        return page() == null ? Optional.empty() : cache.find(question);
    }

    /** Keeps an answer as long as this page is read; not at all when none is. */
    public void keep(Object question, Object answer) {
        if (page() != null) cache.put(question, answer);
    }

    public void forget(Object question) {
        cache.forget(question);
    }

    /** What this store will write at the end of the page, to add to; nothing when no page is read. */
    public <T> Optional<List<T>> pending(Ending<T> ending) {
        return Optional.ofNullable(page()).map(page -> page.of(ending));
    }

    /** What is pending is written now, because somebody is about to read it. */
    public void settle() {
        Page page = page();
        if (page != null) page.settle();
    }

    /** What is pending is written in the round trip of the commit: nobody can commit the page without what belongs to it. */
    List<Closing> closing() {
        Page page = page();
        return page == null ? List.of() : page.closing();
    }

    private @Nullable Page page() {
        return TransactionSynchronizationManager.getResource(this) instanceof Page page ? page : null;
    }

    private final class Page implements TransactionSynchronization {

        private final Map<Ending<?>, List<?>> pending = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        <T> List<T> of(Ending<T> ending) {
            return (List<T>) pending.computeIfAbsent(ending, _ -> new ArrayList<T>());
        }

        void settle() {
            List<Ending<?>> endings = List.copyOf(pending.keySet());
            endings.forEach(this::settle);
        }

        private <T> void settle(Ending<T> ending) {
            List<T> all = of(ending);
            pending.remove(ending);
            if (!all.isEmpty()) ending.write(all);
        }

        List<Closing> closing() {
            return pending.keySet().stream().flatMap(this::closing).toList();
        }

        private <T> Stream<Closing> closing(Ending<T> ending) {
            List<T> all = of(ending);
            return all.isEmpty() ? Stream.empty() : Stream.of(ending.closing(all));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(PageReading.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PageReading.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PageReading.this);
        }
    }
}
