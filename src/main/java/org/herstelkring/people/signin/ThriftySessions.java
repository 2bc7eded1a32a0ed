package org.herstelkring.people.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.person.Accounts.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

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
    private final TransactionOperations together;
    private final Accounts accounts;

    /** @param together transactions in which sessions are read, and with them who they belong to */
    ThriftySessions(SessionRepository<S> stored, TransactionOperations together, Accounts accounts) {
        this.stored = stored;
        this.together = together;
        this.accounts = accounts;
    }

    /** A request begins or ends: nothing of another one is remembered. */
    void forget() {
        current.remove();
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(stored.createSession(), null, true);
    }

    @Override
    public void save(Kept<S> session) {
        if (session.changed) stored.save(session.stored);
        session.changed = false;
        current.set(session);
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        Kept<S> known = current.get();
        if (known != null && known.getId().equals(id)) return known;
        return together.execute(_ -> {
            S found = stored.findById(id);
            if (found == null) return null;
            if (found.getCreationTime().plus(LONGEST).isBefore(Instant.now())) {
                stored.deleteById(id);
                return null;
            }
            return new Kept<>(found, standing(found), false);
        });
    }

    private @Nullable Standing standing(S session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null && context.getAuthentication() instanceof SignedIn someone
                ? accounts.standing(someone.getPrincipal().person()).orElse(null)
                : null;
    }

    @Override
    public void deleteById(String id) {
        current.remove();
        stored.deleteById(id);
    }

    /** A session that knows whether it has to be written. */
    static final class Kept<S extends Session> implements Session {

        private final S stored;
        private final @Nullable Standing standing;
        private boolean changed;

        private Kept(S stored, @Nullable Standing standing, boolean changed) {
            this.stored = stored;
            this.standing = standing;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return stored.changeSessionId();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T getAttribute(String name) {
            if (name.equals(STANDING)) return (T) standing;
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!changed && now.isBefore(stored.getLastAccessedTime().plus(USE))) return;
            changed = true;
            stored.setLastAccessedTime(now);
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
