package org.herstelkring.circle;

import java.util.Set;

/**
 * What else a module does when a circle of its kind is erased. Its rows go by themselves, from every table of the catalog,
 * and so do waiting letters.
 */
public interface Erasing extends OfKind {

    /** No text can be read any more, but the rows are still there: what is at work on them stops. */
    default void stop(Access circle) {}

    /** Tables in which a row stays that says no more than that the circle was there. */
    default Set<String> remaining() {
        return Set.of();
    }

    /** The rows are gone; what remains is left without what it said. */
    default void erased(Access circle) {}
}
