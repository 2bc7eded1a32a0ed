package org.herstelkring.circle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that the acting person may see or contribute to a part of a circle now. Only {@link Circles} makes one, and
 * recorded the look when it did. Stores take an access, never a bare circle id.
 */
public final class Access {

    private final UUID circle;
    private final Part part;
    private final @Nullable UUID subject;
    private final UUID person;
    private final boolean own;

    Access(UUID circle, Part part, @Nullable UUID subject, UUID person, boolean own) {
        this.circle = circle;
        this.part = part;
        this.subject = subject;
        this.person = person;
        this.own = own;
    }

    public UUID circle() {
        return circle;
    }

    public Part part() {
        return part;
    }

    /** The member it is narrowed to, when it is about one member. */
    public @Nullable UUID subject() {
        return subject;
    }

    public UUID person() {
        return person;
    }

    /** Whether the person looks at what is their own. */
    public boolean own() {
        return own;
    }
}
