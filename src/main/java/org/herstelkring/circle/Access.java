package org.herstelkring.circle;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.shared.database.Memory;
import org.jspecify.annotations.Nullable;

/**
 * Proof that the acting person may see or contribute to a part of a circle now. Only {@link Circles} makes one, and
 * recorded the look when it did; or that the house works on a circle under a duty. Stores take an access, never a bare
 * circle id.
 */
public final class Access {

    /** What the house may in a circle under a duty; the policies open to each duty only the rows it needs. */
    public static final Part DUTY = () -> "duty";

    private final UUID circle;
    private final Part part;
    private final @Nullable UUID subject;
    private final @Nullable UUID person;
    private final boolean own;
    private final Memory memory;

    Access(UUID circle, Part part, @Nullable UUID subject, @Nullable UUID person, boolean own) {
        this(circle, part, subject, person, own, Memory.NONE);
    }

    Access(UUID circle, Part part, @Nullable UUID subject, @Nullable UUID person, boolean own, Memory memory) {
        this.circle = circle;
        this.part = part;
        this.subject = subject;
        this.person = person;
        this.own = own;
        this.memory = memory;
    }

    public UUID circle() {
        return circle;
    }

    /**
     * The circle, for a store that holds rows of these parts. Every store asks for it this way, so that nobody can hand it
     * the access to another part.
     *
     * @throws IllegalArgumentException when this is the access to another part
     */
    public UUID to(Part... parts) {
        for (Part one : parts) if (one.code().equals(part.code())) return circle;
        throw new IllegalArgumentException(
                "This is no access to " + Stream.of(parts).map(Part::code).toList() + " but to " + part.code());
    }

    /** The circle, for a store of what everybody may know who sees any part of it; the policies say which rows. */
    public UUID toAny() {
        return circle;
    }

    public Part part() {
        return part;
    }

    /** The member it is narrowed to, when it is about one member. */
    public @Nullable UUID subject() {
        return subject;
    }

    /** Whose access it is; nobody's when the house works under a duty. */
    public UUID person() {
        if (person == null) throw new IllegalStateException("The house works here, and nobody in person");
        return person;
    }

    /** For what is told of many circles at once: this one, when the whole part was opened. */
    public Listing listing() {
        return new Listing(part, subject == null ? List.of(circle) : List.of());
    }

    /** Whether the person looks at what is their own. */
    public boolean own() {
        return own;
    }

    /** What the keeper of the circle read of a whole part and did not change since; nobody else's. */
    public Memory memory() {
        return memory;
    }
}
