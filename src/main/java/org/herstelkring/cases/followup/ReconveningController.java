package org.herstelkring.cases.followup;

import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Before the circle is called together again: what goes on, and what comes of it. Calling it is planning a meeting, which can be
 * called off; nothing else changes.
 */
@Controller
@Transactional
class ReconveningController {

    private final CaseFiles files;
    private final Steps steps;
    private final Screens screens;
    private final LocalClock clock;

    ReconveningController(CaseFiles files, Steps steps, Screens screens, LocalClock clock) {
        this.files = files;
        this.steps = steps;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/cases/{circle}/follow-up/reconvening")
    Object show(@OfCase(CasePart.ROAD) Access road) {
        Steps.Progress progress =
                steps.progress(road.listing(), clock.today()).getOrDefault(road.circle(), Steps.Progress.NONE);
        return screens.show(
                "cases/followup/reconvening.jte",
                new ReconveningPage(files.get(road), progress.running(), progress.next()));
    }
}
