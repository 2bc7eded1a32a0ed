package org.herstelkring.journey.step;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All steps of the owner, or those of a place on the pyramid, a day or a goal, a page at a time. */
@Controller
class StepsController {

    private static final int PAGE = 40;

    private final OwnSteps steps;
    private final Screens screens;
    private final ZoneId zone;

    StepsController(OwnSteps steps, Screens screens, ZoneId zone) {
        this.steps = steps;
        this.screens = screens;
        this.zone = zone;
    }

    @GetMapping("/space/steps")
    @Transactional
    Object all(
            @OfSpace SpaceAccess own,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(defaultValue = "") String pole,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID goal,
            @RequestParam(defaultValue = "false") boolean ideas) {
        Level on = level != null && level >= 0 && level <= 4 ? Level.of(level) : null;
        Pole side = pole.equals("instrumental") || pole.equals("fundamental") ? Pole.of(pole) : null;
        List<OwnStep> found = steps.all(own).stream()
                .filter(step -> on == null || step.step().level() == on)
                .filter(step -> side == null || step.step().pole() == side)
                .filter(step -> day == null || step.standsOn(day, zone))
                .filter(step -> goal == null || step.origin().id().equals(goal))
                .filter(step -> !ideas || step.step().state() == StepState.IDEA)
                .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int here = Math.clamp(page, 1, pages);
        Leaf towards = goal == null || found.isEmpty() ? null : found.getFirst().origin();
        String query = (on == null ? "" : "&level=" + on.number())
                + (side == null ? "" : "&pole=" + side.code())
                + (day == null ? "" : "&day=" + day)
                + (goal == null ? "" : "&goal=" + goal)
                + (ideas ? "&ideas=true" : "");
        return screens.show(
                "journey/step/steps.jte",
                new StepsPage(
                        found.stream().skip((here - 1L) * PAGE).limit(PAGE).toList(),
                        on,
                        side,
                        day,
                        towards,
                        ideas,
                        here,
                        pages,
                        query));
    }
}
