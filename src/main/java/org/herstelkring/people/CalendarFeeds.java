package org.herstelkring.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An address of one's own for a calendar program, which asks for it without signing in. Whoever answers it says nothing
 * that names somebody, a place or what it is about.
 */
public interface CalendarFeeds {

    /** A new token for the acting person, 256 random bits; one that was made before stops working. */
    String make();

    /** The one of the acting person stops working. */
    void withdraw();

    /** When the one of the acting person was made, if there is one. */
    Optional<Instant> madeAt();

    /** Whose it is, in a transaction of its own; nobody's when it does not work, or their account does not. */
    Optional<UUID> ownerOf(String token);
}
