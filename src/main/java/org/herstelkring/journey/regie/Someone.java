package org.herstelkring.journey.regie;

import java.util.UUID;

/**
 * Somebody to whom something is or can be given.
 *
 * @param name how the owner calls them; empty when they are no longer in the circle
 * @param sort of companion, or empty
 * @param inside whether they are in the circle now: only they can be given more
 */
public record Someone(UUID id, String name, String sort, boolean inside) {

    public String path() {
        return "/space/regie/" + id;
    }
}
