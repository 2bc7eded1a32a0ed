package org.herstelkring.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Part;
import org.herstelkring.shared.database.Memory;

/**
 * Proof that the acting person works in their own space. Only {@link Spaces} makes one; stores ask for it where they need
 * more than one part, or who undertakes its steps.
 */
public final class SpaceAccess {

    private final Space space;
    private final KeeperRights keeping;
    private final Circles circles;

    SpaceAccess(Space space, Circles circles) {
        this.space = space;
        this.keeping = circles.keep(space.circle());
        this.circles = circles;
    }

    /** Access to one part of it. */
    public Access of(Part part) {
        return circles.open(space.circle(), part, May.CONTRIBUTE);
    }

    /** Access to parts of it, in the order they are named. */
    public List<Access> of(Part... parts) {
        return Stream.of(parts).map(this::of).toList();
    }

    /** The right to say who sees what in it. */
    public KeeperRights keeping() {
        return keeping;
    }

    /** What was read in it and did not change since. */
    public Memory memory() {
        return keeping.memory();
    }

    public Space space() {
        return space;
    }

    public UUID circle() {
        return space.circle();
    }

    /** The member the owner is: who undertakes their steps. */
    public UUID me() {
        return space.me();
    }

    public Instant begunAt() {
        return space.begunAt();
    }

    public UUID owner() {
        return space.owner();
    }
}
