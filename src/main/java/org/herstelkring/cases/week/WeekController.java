package org.herstelkring.cases.week;

import java.time.LocalDate;
import org.herstelkring.people.CalendarFeeds;
import org.herstelkring.shared.InstanceAddress;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A facilitator's week, a day's way, and the same for their own calendar program. */
@Controller
@Transactional
@RequestMapping("/cases/week")
class WeekController {

    private static final String PAGE = "cases/week/page.jte";

    private final Weeks weeks;
    private final Routes routes;
    private final CalendarFeeds feeds;
    private final InstanceAddress address;
    private final Screens screens;
    private final LocalClock clock;

    WeekController(
            Weeks weeks,
            Routes routes,
            CalendarFeeds feeds,
            InstanceAddress address,
            Screens screens,
            LocalClock clock) {
        this.weeks = weeks;
        this.routes = routes;
        this.feeds = feeds;
        this.address = address;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object week(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from) {
        return screens.show(PAGE, weeks.of(near(from), null));
    }

    @GetMapping("/day")
    Object day(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return screens.show("cases/week/route.jte", routes.of(near(on)));
    }

    /** The address is shown this once: nobody can read it back later, the house included. */
    @PostMapping("/feed")
    Object feed() {
        return screens.show(PAGE, weeks.of(clock.today(), address.of("/calendar/" + feeds.make() + "/agenda.ics")));
    }

    @PostMapping("/feed/withdrawal")
    String withdraw(RedirectAttributes next) {
        feeds.withdraw();
        Said.say(next, "cases.week.feed.withdrawn");
        return "redirect:/cases/week#feed";
    }

    /** No further away than anything is planned or kept. */
    private LocalDate near(@Nullable LocalDate day) {
        LocalDate today = clock.today();
        return day == null || day.isBefore(today.minusYears(20)) || day.isAfter(today.plusYears(20)) ? today : day;
    }
}
