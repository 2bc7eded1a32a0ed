package org.herstelkring.circle;

import java.util.List;
import java.util.UUID;

/**
 * The circles in which the acting person may see a whole part now: proof enough for a list that says where things stand.
 * Nothing was opened, so nothing of what the part says is shown by it. Only {@link CircleDirectory} makes one, and an
 * access to a whole part is one of itself.
 */
public final class Listing {

    private final Part part;
    private final List<UUID> circles;

    Listing(Part part, List<UUID> circles) {
        this.part = part;
        this.circles = List.copyOf(circles);
    }

    public Part part() {
        return part;
    }

    public List<UUID> circles() {
        return circles;
    }

    /** The same for some of them. */
    public Listing only(List<UUID> some) {
        return new Listing(part, circles.stream().filter(some::contains).toList());
    }
}
