package org.herstelkring.cases.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.herstelkring.shared.WarmUp;
import org.herstelkring.shared.paper.Print;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;

/** An empty plan on paper, for nobody: typefaces, templates and everything that makes a PDF are there afterwards. */
@Component
class PaperWarmUp implements WarmUp {

    private final PlanPaper paper;
    private final Clock clock;

    PaperWarmUp(PlanPaper paper, Clock clock) {
        this.paper = paper;
        this.clock = clock;
    }

    @Override
    public void once() {
        Print.readTypefaces();
        paper.draft(new PlanDocument(
                Words.LANGUAGES.getFirst(),
                "",
                "",
                "",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                "",
                1,
                clock.instant(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
