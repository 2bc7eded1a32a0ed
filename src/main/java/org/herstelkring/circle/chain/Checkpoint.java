package org.herstelkring.circle.chain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How long the chain of a circle was at some moment, and the link it ended with. */
record Checkpoint(UUID circle, long length, String link, Instant at) {

    private static final String KIND = "looks";

    static String said(UUID circle, long length, String link) {
        return String.join("/", KIND, circle.toString(), Long.toString(length), link);
    }

    /** What a genuine line says, if it is about a chain. */
    static Optional<Checkpoint> of(SealedLine line) {
        String[] pieces = line.said().split("/", -1);
        return pieces[0].equals(KIND)
                ? Optional.of(
                        new Checkpoint(UUID.fromString(pieces[1]), Long.parseLong(pieces[2]), pieces[3], line.at()))
                : Optional.empty();
    }
}
