package org.herstelkring.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter could not be delivered and will not be tried again.
 *
 * @param sender the person in whose name it was sent, if any
 * @param about the circle it belongs to
 * @param reference what the sender knows it by
 */
public record MailBounced(
        UUID letter,
        @Nullable UUID sender,
        @Nullable UUID about,
        @Nullable UUID reference) {}
