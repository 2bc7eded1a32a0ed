package org.herstelkring.journey.own;

import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.erasing.PlannedErasures;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The space as a whole: the four tasks that order it. */
@Controller
@Transactional
class SpaceController {

    private final Leaves leaves;
    private final PlannedErasures plannedErasures;
    private final Screens screens;

    SpaceController(Leaves leaves, PlannedErasures plannedErasures, Screens screens) {
        this.leaves = leaves;
        this.plannedErasures = plannedErasures;
        this.screens = screens;
    }

    @GetMapping("/space/all")
    Object all(@OfSpace SpaceAccess own) {
        return screens.show(
                "journey/own/all.jte",
                new AllPage(
                        leaves.counts(own.keeping()),
                        !plannedErasures.waiting(own).isEmpty()));
    }
}
