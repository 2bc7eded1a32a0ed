package org.herstelkring.circle;

import java.util.Set;
import java.util.UUID;
import org.herstelkring.shared.NotHere;

/**
 * The circles the acting person is inside now: they keep it, something in it is given to them, or they are a member. Proof
 * enough for what everybody inside may know, and for what is theirs there; no part was opened. Only {@link Circles} makes one.
 */
public final class Inside {

    private final Set<UUID> circles;

    Inside(Set<UUID> circles) {
        this.circles = Set.copyOf(circles);
    }

    public Set<UUID> circles() {
        return circles;
    }

    public boolean holds(UUID circle) {
        return circles.contains(circle);
    }

    /** This circle; {@link NotHere} when the acting person is not inside. */
    public UUID require(UUID circle) {
        if (!holds(circle)) throw new NotHere();
        return circle;
    }
}
