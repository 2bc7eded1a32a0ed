package org.herstelkring.cases.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as the intake knows it. Texts are empty when nobody wrote anything yet.
 *
 * @param directly whom it touched directly, in words
 * @param indirectly whom it touched indirectly
 * @param minors whether minors are part of it; who decides for them is said with the participant, or in words
 * @param several whether several people were touched, directly or indirectly
 * @param responsibility whether somebody takes responsibility, as far as is known
 * @param fits the road that was chosen, once it was
 */
public record Incident(
        String facts,
        @Nullable LocalDate happenedOn,
        @Nullable LocalTime happenedAt,
        String place,
        List<Harm> harm,
        String directly,
        String indirectly,
        @Nullable Source source,
        String sourceWords,
        @Nullable Known minors,
        String minorsWords,
        @Nullable Seriousness seriousness,
        @Nullable Known several,
        @Nullable Responsibility responsibility,
        @Nullable Fits fits,
        String fitsWords,
        @Nullable Urgency urgency,
        String urgencyWords,
        long version) {

    public boolean isTold() {
        return !facts.isBlank();
    }

    public boolean isWeighed() {
        return fits != null;
    }

    /** A road was chosen that no script of this house holds. */
    public boolean goesElsewhere() {
        return fits != null && !fits.isHeldHere();
    }

    /** What the answers point to; nothing while they are not given. */
    public @Nullable Fits pointsTo() {
        if (seriousness == null || several == null || responsibility == null) return null;
        return Fits.pointedTo(seriousness, several, responsibility).orElse(null);
    }
}
