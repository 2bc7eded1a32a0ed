package org.herstelkring.shared.draw;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at the table.
 *
 * @param role a short line under the name
 * @param now whether this person has the turn
 * @param absent whether the seat is kept for somebody who is not here
 * @param self whether this is the person who looks
 * @param href where the seat leads to, if anywhere
 */
public record Seat(
        String name,
        String role,
        boolean now,
        boolean absent,
        boolean self,
        @Nullable String href) {}
