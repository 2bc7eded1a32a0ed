package org.herstelkring.people.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Reads sessions at every request, so that one that was ended is over at once, and writes one only when something in it
 * changed. When it was last used is written down once a minute at most.
 */
final class ThriftySessions<S extends Session> implements SessionRepository<ThriftySessions.Kept<S>> {

    static final Duration USE = Duration.ofMinutes(1);

    /** However much somebody does, after so long they show again that it is them. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** Session attribute that is never stored: who the session belongs to, as it stood when this request read it. */
    static final String STANDING = "standing";

    /** The session of the running request, once it was read or written: Spring asks for it again after each writing. */
    private final ThreadLocal<@Nullable Kept<S>> current = new ThreadLocal<>();

    private final SessionRepository<S> stored;
    private final ReadSessions reading;

    /** @param stored where sessions are written, which takes more asking than reading one does */
    ThriftySessions(SessionRepository<S> stored, ReadSessions reading) {
        this.stored = stored;
        this.reading = reading;
    }

    /** A request begins or ends: nothing of another one is remembered. */
    void forget() {
        current.remove();
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(stored, stored.createSession());
    }

    @Override
    public void save(Kept<S> session) {
        session.save();
        current.set(session);
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        Kept<S> known = current.get();
        if (known != null && known.getId().equals(id)) return known;
        ReadSession found = reading.find(id);
        if (found == null) return null;
        if (found.isExpired() || found.getCreationTime().plus(LONGEST).isBefore(Instant.now())) {
            stored.deleteById(id);
            return null;
        }
        return new Kept<>(stored, found);
    }

    @Override
    public void deleteById(String id) {
        current.remove();
        stored.deleteById(id);
    }

    /** A session that knows whether it has to be written. As long as it has not, what was read of it is enough. */
    static final class Kept<S extends Session> implements Session {

        private final SessionRepository<S> all;
        private final @Nullable ReadSession read;
        private @Nullable S writing;
        private boolean changed;
        private boolean gone;

        private Kept(SessionRepository<S> all, ReadSession read) {
            this.all = all;
            this.read = read;
        }

        private Kept(SessionRepository<S> all, S made) {
            this.all = all;
            this.read = null;
            this.writing = made;
            this.changed = true;
        }

        private Session now() {
            return writing != null ? writing : Objects.requireNonNull(read);
        }

        /** To change something in; nothing when it was ended since it was read: then there is nothing to keep it in. */
        private Optional<S> writing() {
            changed = true;
            if (writing == null && !gone) {
                writing = all.findById(getId());
                gone = writing == null;
            }
            return Optional.ofNullable(writing);
        }

        private void save() {
            if (changed && writing != null) all.save(writing);
            changed = false;
        }

        @Override
        public String getId() {
            return now().getId();
        }

        @Override
        public String changeSessionId() {
            return writing().map(Session::changeSessionId).orElseGet(this::getId);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T getAttribute(String name) {
            if (name.equals(STANDING)) return (T) (read == null ? null : read.standing());
            return now().getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return now().getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            writing().ifPresent(session -> session.setAttribute(name, value));
        }

        @Override
        public void removeAttribute(String name) {
            writing().ifPresent(session -> session.removeAttribute(name));
        }

        @Override
        public Instant getCreationTime() {
            return now().getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant used) {
            if (!changed && used.isBefore(getLastAccessedTime().plus(USE))) return;
            writing().ifPresent(session -> session.setLastAccessedTime(used));
        }

        @Override
        public Instant getLastAccessedTime() {
            return now().getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            writing().ifPresent(session -> session.setMaxInactiveInterval(interval));
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return now().getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return now().isExpired();
        }
    }
}
