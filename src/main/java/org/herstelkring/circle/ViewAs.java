package org.herstelkring.circle;

import java.util.UUID;

/**
 * The right of a keeper to look through the eyes of somebody in their circle: what is opened with it is what that person
 * would see, and no look of theirs is recorded. Only {@link KeeperRights} makes one.
 */
public final class ViewAs {

    private final UUID circle;
    private final UUID person;

    ViewAs(UUID circle, UUID person) {
        this.circle = circle;
        this.person = person;
    }

    public UUID circle() {
        return circle;
    }

    public UUID person() {
        return person;
    }
}
