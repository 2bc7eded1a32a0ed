package org.herstelkring.cases.preparation;

import java.util.List;
import java.util.Locale;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Labels;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Role;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/** Everybody in a case: who was prepared, and what still lacks. */
public record PreparationsPage(
        CaseFile file, List<Line> lines, Labels labels, TellerChoice teller, Form form, List<String> facilitators) {

    /** One participant and where their preparation stands. */
    public record Line(Participant person, @Nullable Participant besides, Preparation preparation) {

        /** Message key of what they answered on taking part. */
        public String willing() {
            return "prep.willing." + preparation.willing().name().toLowerCase(Locale.ROOT);
        }

        public @Nullable String wish() {
            var wish = preparation.teller();
            return wish == null ? null : "prep.teller." + wish.name().toLowerCase(Locale.ROOT);
        }
    }

    public List<Line> harmed() {
        return lines.stream()
                .filter(line -> line.person().is(Role.HARMED) && line.person().takesPart())
                .toList();
    }

    public boolean wishesDiffer() {
        return harmed().stream()
                        .map(line -> line.preparation().teller())
                        .filter(wish ->
                                wish == Preparation.TellerWish.HARMED || wish == Preparation.TellerWish.RESPONSIBLE)
                        .distinct()
                        .count()
                > 1;
    }
}
