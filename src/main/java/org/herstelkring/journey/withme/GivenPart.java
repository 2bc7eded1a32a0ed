package org.herstelkring.journey.withme;

import java.time.Instant;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * A part of a space that was given to the acting person.
 *
 * @param whole whether all of it was given; else single things of it
 * @param contribute whether they may propose something there
 * @param until the first moment something of it ends, as far as an end was set
 * @param fresh how many pieces are new or changed since they last looked there
 * @param looked whether they looked there before
 * @param news the newest change among what was given, or null when there is nothing to see
 */
public record GivenPart(
        UUID circle,
        SpacePart part,
        boolean whole,
        boolean contribute,
        Instant since,
        @Nullable Instant until,
        int fresh,
        boolean looked,
        @Nullable Instant news) {

    /** When something last changed for this person: in what they see, or that they see it. */
    public Instant newest() {
        return news == null || news.isBefore(since) ? since : news;
    }

    public String path() {
        return "/with-me/" + circle + (whole ? "/" + part.word() : "");
    }
}
