package org.herstelkring.journey.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Companion;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.Fronts;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one's own space opens. */
@Controller
@Transactional
class TodayController {

    /** So many people fit in a small picture; the others are a click away. */
    private static final int NEAREST = 7;

    private static final int FAR = 3;

    private final Spaces spaces;
    private final Companions companions;
    private final OwnSteps steps;
    private final Fronts fronts;
    private final Asides asides;
    private final List<NextThing> things;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId zone;

    TodayController(
            Spaces spaces,
            Companions companions,
            OwnSteps steps,
            Fronts fronts,
            Asides asides,
            List<NextThing> things,
            Screens screens,
            LocalClock clock,
            ZoneId zone) {
        this.spaces = spaces;
        this.companions = companions;
        this.steps = steps;
        this.fronts = fronts;
        this.asides = asides;
        this.things = things.stream()
                .sorted(Comparator.comparingInt(NextThing::order))
                .toList();
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param more whether to offer something although rest was chosen */
    @GetMapping("/space")
    Object today(@RequestParam(defaultValue = "false") boolean more) {
        Access own = spaces.open(SpacePart.GOALS);
        LocalDate today = clock.today();
        boolean restful = !more && asides.restful(own, today);
        List<TodayPage.Line> lines = steps.all().stream()
                .flatMap(step -> step.turn(today, zone).map(turn -> new TodayPage.Line(step, turn)).stream())
                .sorted(Comparator.comparing(
                        line -> Objects.requireNonNullElse(line.turn().day(), LocalDate.MAX)))
                .toList();
        return screens.show(
                "journey/today/today.jte",
                new TodayPage(
                        fronts.name(own.circle()),
                        today,
                        restful ? null : offer(asides.on(own, today)).orElse(null),
                        restful,
                        lines,
                        near()));
    }

    @PostMapping("/space/asides/{id:[0-9a-f-]+}")
    String putAside(@PathVariable UUID id, @RequestParam(defaultValue = "7") int days, RedirectAttributes next) {
        asides.put(spaces.open(SpacePart.GOALS), id, clock.today(), days);
        Said.undoable(next, "today.aside", "/space/asides/" + id + "/return");
        return "redirect:/space";
    }

    @PostMapping("/space/asides/{id:[0-9a-f-]+}/return")
    String takeBack(@PathVariable UUID id) {
        asides.takeBack(spaces.open(SpacePart.GOALS), id);
        return "redirect:/space";
    }

    private Optional<NextThing.Offer> offer(Set<UUID> aside) {
        return things.stream()
                .flatMap(thing -> thing.find((key, about) -> aside.contains(NextThing.Offer.id(key, about))).stream())
                .findFirst();
    }

    private List<TodayPage.Near> near() {
        List<Companion> named = companions.all().stream()
                .filter(one -> !one.name().isBlank())
                .sorted(Comparator.comparingInt(Companion::near))
                .toList();
        boolean close = named.stream().anyMatch(one -> one.near() < FAR);
        return named.stream()
                .filter(one -> !close || one.near() < FAR)
                .limit(NEAREST)
                .map(one -> new TodayPage.Near(one.name(), one.relation(), one.sort(), one.near(), one.path()))
                .toList();
    }
}
