package org.herstelkring.people.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.herstelkring.people.person.Accounts.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session as it was read: nothing is changed in it, and what is in it is opened when it is asked for. */
final class ReadSession implements Session {

    private static final DeserializingConverter OPENED = new DeserializingConverter();

    private final MapSession session;
    private final Map<String, byte[]> sealed;
    private final @Nullable Standing standing;

    /** @param sealed what is in it, by name, as it is stored */
    ReadSession(MapSession session, Map<String, byte[]> sealed, @Nullable Standing standing) {
        this.session = session;
        this.sealed = new HashMap<>(sealed);
        this.standing = standing;
    }

    /** Who it belongs to, if they may still come in. */
    @Nullable
    Standing standing() {
        return standing;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T getAttribute(String name) {
        byte[] closed = sealed.remove(name);
        if (closed != null) session.setAttribute(name, OPENED.convert(closed));
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        Set<String> names = new HashSet<>(session.getAttributeNames());
        names.addAll(sealed.keySet());
        return names;
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }

    @Override
    public String changeSessionId() {
        throw onlyRead();
    }

    @Override
    public void setAttribute(String name, Object value) {
        throw onlyRead();
    }

    @Override
    public void removeAttribute(String name) {
        throw onlyRead();
    }

    @Override
    public void setLastAccessedTime(Instant used) {
        throw onlyRead();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw onlyRead();
    }

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("a session that was only read");
    }
}
