package org.herstelkring.journey.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week of the owner. */
@Controller
class WeekController {

    /** So many steps of a day are shown; the others are a click away. */
    private static final int MOST = 10;

    private final OwnSteps steps;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId zone;

    WeekController(OwnSteps steps, Screens screens, LocalClock clock, ZoneId zone) {
        this.steps = steps;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param day any day of the week to look at */
    @GetMapping("/space/week")
    @Transactional
    Object week(@OfSpace SpaceAccess own, @RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate today = clock.today();
        LocalDate near =
                day == null || day.isBefore(today.minusYears(20)) || day.isAfter(today.plusYears(20)) ? today : day;
        LocalDate first = near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<OwnStep> all = steps.all(own);
        List<OwnStep> free = all.stream().filter(WeekController::free).toList();
        return screens.show(
                "journey/week/week.jte",
                new WeekPage(
                        today,
                        first,
                        IntStream.range(0, 7)
                                .mapToObj(n -> day(all, first.plusDays(n)))
                                .toList(),
                        free.stream().limit(MOST).toList(),
                        Math.max(0, free.size() - MOST)));
    }

    private WeekPage.Day day(List<OwnStep> all, LocalDate date) {
        List<OwnStep> there =
                all.stream().filter(step -> step.standsOn(date, zone)).toList();
        return new WeekPage.Day(
                date,
                there.stream()
                        .limit(MOST)
                        .map(step -> new WeekPage.Line(step, step.doneOn(date, zone)))
                        .toList(),
                Math.max(0, there.size() - MOST));
    }

    private static boolean free(OwnStep step) {
        return step.open() && !step.budding() && !step.returns() && step.step().dueOn() == null;
    }
}
