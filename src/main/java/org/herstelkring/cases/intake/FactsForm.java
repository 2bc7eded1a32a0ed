package org.herstelkring.cases.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What happened, as it is typed. Only the name of the case is needed: the rest may come later. */
public record FactsForm(
        long version,

        @NotBlank(message = "{cases.intake.name.missing}") @Size(max = 120, message = "{cases.intake.name.long}")
        String title,

        @Size(max = 4000, message = "{cases.intake.long}") String facts,

        @Nullable LocalDate happenedOn,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime happenedAt,

        @Size(max = 200, message = "{cases.intake.long}") String place,
        List<Harm> harm,
        @Size(max = 2000, message = "{cases.intake.long}") String directly,
        @Size(max = 2000, message = "{cases.intake.long}") String indirectly,
        @Nullable Source source,
        @Size(max = 1000, message = "{cases.intake.long}") String sourceWords,
        @Nullable Known minors,
        @Size(max = 1000, message = "{cases.intake.long}") String minorsWords) {

    public FactsForm {
        title = TypedText.text(title);
        facts = TypedText.text(facts);
        place = TypedText.text(place);
        harm = harm == null ? List.of() : List.copyOf(harm);
        directly = TypedText.text(directly);
        indirectly = TypedText.text(indirectly);
        sourceWords = TypedText.text(sourceWords);
        minorsWords = TypedText.text(minorsWords);
    }

    static FactsForm of(CaseFile file, Incident one) {
        return new FactsForm(
                one.version(),
                file.title(),
                one.facts(),
                one.happenedOn(),
                one.happenedAt(),
                one.place(),
                one.harm(),
                one.directly(),
                one.indirectly(),
                one.source(),
                one.sourceWords(),
                one.minors(),
                one.minorsWords());
    }

    Incident incident() {
        return new Incident(
                facts,
                happenedOn,
                happenedAt,
                place,
                harm,
                directly,
                indirectly,
                source,
                sourceWords,
                minors,
                minorsWords,
                null,
                null,
                null,
                null,
                "",
                null,
                "",
                version);
    }
}
