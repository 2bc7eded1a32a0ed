package org.herstelkring.cases.paper;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.paper.Dossier;
import org.herstelkring.shared.paper.Print;
import org.springframework.stereotype.Component;

/** Sets codes on paper: a letter for each envelope, or cards to cut out and hand over. */
@Component
public class CodePaper {

    private final LocalClock clock;

    CodePaper(LocalClock clock) {
        this.clock = clock;
    }

    /** A page for each; at least one. */
    public byte[] letters(List<CodeSheet> sheets) {
        return print("cases/paper/code-letters.jte", sheets);
    }

    /** One below the other; at least one. */
    public byte[] cards(List<CodeSheet> sheets) {
        return print("cases/paper/code-cards.jte", sheets);
    }

    private byte[] print(String template, List<CodeSheet> sheets) {
        var words = sheets.stream()
                .map(sheet -> new PaperWords(sheet.language(), clock))
                .toList();
        var first = sheets.getFirst();
        return Print.pdf(
                template,
                Map.of("sheets", sheets, "words", words),
                new Dossier(
                        words.getFirst().t("code.title"),
                        first.organisation(),
                        words.getFirst().language(),
                        first.date().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        null));
    }
}
