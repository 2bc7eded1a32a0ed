package org.herstelkring.people;

import java.util.List;

/**
 * Which paths are for whom. Each module states those its own controllers answer, as beans; a path that nobody states opens
 * for nobody, one that two state stops the start, and a test fails for an endpoint whose module does not state it.
 *
 * @param audience who may come in at all; what they then see is decided by circles and memberships
 * @param paths patterns such as {@code /cases/**}
 */
public record PathAccess(Audience audience, List<String> paths) {

    /** Who may knock. */
    public enum Audience {
        /** Anybody, signed in or not. */
        EVERYONE,
        /** Anybody signed in, participants by personal link as well. */
        GUESTS,
        /** Only people with an account. */
        ACCOUNTS
    }

    public static PathAccess forEveryone(String... paths) {
        return new PathAccess(Audience.EVERYONE, List.of(paths));
    }

    public static PathAccess forGuests(String... paths) {
        return new PathAccess(Audience.GUESTS, List.of(paths));
    }

    public static PathAccess forAccounts(String... paths) {
        return new PathAccess(Audience.ACCOUNTS, List.of(paths));
    }
}
