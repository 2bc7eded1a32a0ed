package org.herstelkring.journey.regie;

import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody was given to see, as its owner reads it.
 *
 * @param id of the grant
 * @param name how the owner calls the person; empty when they have no name for them any more
 * @param leaf the one leaf it is about; null for the whole part
 * @param title of that leaf; empty when it was taken away
 * @param until the last day; null until it is taken back
 * @param endsSoon whether that is within a week
 * @param why in the owner's words, for themselves
 */
public record GivenGrant(
        UUID id,
        UUID person,
        String name,
        SpacePart part,
        @Nullable UUID leaf,
        String title,
        boolean contribute,
        LocalDate since,
        @Nullable LocalDate until,
        boolean endsSoon,
        String why) {

    public boolean whole() {
        return leaf == null;
    }

    /** The form field that stands for the same thing on the page where things are given. */
    String field() {
        return leaf == null ? "part." + part.word() : "leaf." + leaf;
    }

    String may() {
        return contribute ? "contribute" : "read";
    }
}
