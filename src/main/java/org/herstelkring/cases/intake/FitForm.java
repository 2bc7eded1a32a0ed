package org.herstelkring.cases.intake;

import jakarta.validation.constraints.Size;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/** How it is weighed, and the road that is chosen. Every question may be left open. */
public record FitForm(
        long version,
        @Nullable Seriousness seriousness,
        @Nullable Known several,
        @Nullable Responsibility responsibility,
        @Nullable Fits fits,
        @Size(max = 2000, message = "{cases.intake.long}") String fitsWords,
        @Nullable Urgency urgency,
        @Size(max = 1000, message = "{cases.intake.long}") String urgencyWords) {

    public FitForm {
        fitsWords = TypedText.text(fitsWords);
        urgencyWords = TypedText.text(urgencyWords);
    }

    static FitForm of(Incident one) {
        return new FitForm(
                one.version(),
                one.seriousness(),
                one.several(),
                one.responsibility(),
                one.fits(),
                one.fitsWords(),
                one.urgency(),
                one.urgencyWords());
    }

    /** The same, on this road. */
    FitForm on(@Nullable Fits road) {
        return new FitForm(version, seriousness, several, responsibility, road, fitsWords, urgency, urgencyWords);
    }

    Incident incident() {
        return new Incident(
                "",
                null,
                null,
                "",
                java.util.List.of(),
                "",
                "",
                null,
                "",
                null,
                "",
                seriousness,
                several,
                responsibility,
                fits,
                fitsWords,
                urgency,
                urgencyWords,
                version);
    }
}
