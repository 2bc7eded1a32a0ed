package org.herstelkring.circle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.shared.database.DatabaseNotifications;
import org.herstelkring.shared.database.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What keepers read in their circles, opened, for as long as nothing in a circle changes. No wall is taken from here: whether
 * somebody keeps the circle, whether its key is there and which mark it has (circle.revision) PostgreSQL is asked at every
 * request, and only with that mark anything is found. A circle whose key is destroyed is forgotten as soon as PostgreSQL
 * tells, whoever destroyed it.
 */
@Component
class Unchanged implements DisposableBean {

    /** In all circles together. */
    private static final long MOST_LETTERS = 16_000_000;

    /** What a row takes besides its letters. */
    private static final int ROW = 600;

    private static final int RECENT = 1_000;

    private final long most;
    private final Map<UUID, Kept> circles = new LinkedHashMap<>(16, .75f, true);
    private final Map<UUID, Boolean> destroyed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > RECENT;
        }
    };
    private final DatabaseNotifications.@Nullable Registration hearing;
    private long letters;

    @Autowired
    Unchanged(DatabaseNotifications notifications) {
        most = MOST_LETTERS;
        hearing = notifications.listen(
                UnwrappedKeys.DESTROYED, circle -> destroyed(UUID.fromString(circle)), this::forgetAll);
    }

    /** One that hears nothing. */
    Unchanged(long most) {
        this.most = most;
        hearing = null;
    }

    /** What one person read while the circle had one mark. */
    private static final class Kept {
        private final UUID person;
        private final UUID mark;
        private final Map<Object, List<?>> answers = new HashMap<>();
        private long letters;

        Kept(UUID person, UUID mark) {
            this.person = person;
            this.mark = mark;
        }

        boolean is(UUID whose, UUID now) {
            return person.equals(whose) && mark.equals(now);
        }
    }

    /**
     * For a page that is read.
     *
     * @param person who keeps the circle, as PostgreSQL says in this transaction
     * @param mark that it shows them in this transaction, before anything else is read in it
     */
    Memory of(UUID circle, UUID person, UUID mark) {
        return new Memory() {
            @Override
            public Optional<List<?>> find(Object question) {
                synchronized (Unchanged.this) {
                    Kept kept = circles.get(circle);
                    return kept == null || !kept.is(person, mark)
                            ? Optional.empty()
                            : Optional.ofNullable(kept.answers.get(question));
                }
            }

            @Override
            public void keep(Object question, List<?> rows, long letters) {
                Unchanged.this.keep(circle, person, mark, question, rows, letters + (long) ROW * (rows.size() + 1));
            }
        };
    }

    private synchronized void keep(UUID circle, UUID person, UUID mark, Object question, List<?> rows, long more) {
        if (destroyed.containsKey(circle)) return;
        Kept kept = circles.get(circle);
        if (kept == null || !kept.is(person, mark)) {
            forget(circle);
            kept = new Kept(person, mark);
            circles.put(circle, kept);
        }
        if (kept.answers.putIfAbsent(question, List.copyOf(rows)) != null) return;
        kept.letters += more;
        letters += more;
        while (letters > most) forget(circles.keySet().iterator().next());
    }

    synchronized boolean remembers(UUID circle) {
        return circles.containsKey(circle);
    }

    /** The words of all that is remembered of a circle. */
    synchronized List<Object> questions(UUID circle) {
        Kept kept = circles.get(circle);
        return kept == null ? List.of() : List.copyOf(kept.answers.keySet());
    }

    private synchronized void destroyed(UUID circle) {
        destroyed.put(circle, true);
        forget(circle);
    }

    private synchronized void forget(UUID circle) {
        Kept gone = circles.remove(circle);
        if (gone != null) letters -= gone.letters;
    }

    /** Something may have been missed. */
    synchronized void forgetAll() {
        circles.clear();
        letters = 0;
    }

    @Override
    public void destroy() {
        if (hearing != null) hearing.close();
    }
}
