package org.herstelkring.circle;

import java.util.UUID;
import org.herstelkring.shared.Acting;

/** An access that the first wall never gave: to see what PostgreSQL refuses by itself. */
public final class NoFirstWall {

    private NoFirstWall() {}

    public static Access to(UUID circle, Part part) {
        return new Access(circle, part, null, Acting.person().orElse(null), false);
    }
}
