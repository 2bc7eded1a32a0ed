package org.herstelkring.cases.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@link Verification} found out about an uploaded file. */
public sealed interface Verdict {

    /**
     * Ours, and not one byte changed.
     *
     * @param by subject of our certificate
     * @param certificate its SHA-256 fingerprint in hex
     * @param at the moment of sealing: the time-stamp server's when {@code stamped}, else our own clock's
     * @param evidence what is inside about the signatures, null when the document carries none
     */
    record Genuine(
            String by,
            String certificate,
            @Nullable Instant at,
            boolean stamped,
            @Nullable Evidence evidence) implements Verdict {}

    /** A whole and unchanged document, but sealed with a certificate that is not ours. */
    record SealedByOther(String by, @Nullable Instant at) implements Verdict {}

    /** It carries a seal, and something was changed after it was sealed. */
    record Altered() implements Verdict {}

    record NotSealed() implements Verdict {}

    record NotPdf() implements Verdict {}

    record Empty() implements Verdict {}

    /** Not taken in, and not looked at. @param why message key of the reason */
    record NotTaken(String why) implements Verdict {}

    record TooLarge(int megabytes) implements Verdict {}
}
