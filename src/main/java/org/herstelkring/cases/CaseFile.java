package org.herstelkring.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.cases.script.Teller;
import org.jspecify.annotations.Nullable;

/**
 * A case as its facilitators know it.
 *
 * @param id the circle's id
 * @param reference random and neutral, such as {@code K7-4QF}: it can be said aloud
 * @param title short name among facilitators
 * @param script key of the conversation script
 * @param language of letters and papers, unless a participant reads another
 * @param teller who tells first, as whoever may choose did: somebody of one of the sides of the script
 * @param tellerWords how that was decided, when several who choose wished for different things
 */
public record CaseFile(
        UUID id,
        UUID organisation,
        String reference,
        String title,
        String script,
        String language,
        Standing standing,
        @Nullable Outcome outcome,
        @Nullable Teller teller,
        String tellerWords,
        @Nullable String ready,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant archivedAt,
        @Nullable LocalDate keepUntil,
        @Nullable Instant erasureAskedAt,
        long version) {

    /** The script of a case until another road is chosen for it. */
    public static final String STANDARD_SCRIPT = "hergo";

    /** The road ended; what belongs to it is there to be read. */
    public boolean closed() {
        return closedAt != null;
    }
}
