package org.herstelkring.journey.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Companion;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.database.Question;
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

    /** What the page, and what could be begun with, are about. */
    private static final SpacePart[] SHOWN = Stream.concat(
                    Stream.of(SpacePart.GOALS, SpacePart.ROLES, SpacePart.CIRCLE, SpacePart.QUARTET),
                    OwnNextThings.invited().map(LeafKind::part))
            .distinct()
            .toArray(SpacePart[]::new);

    private final Leaves leaves;
    private final Companions companions;
    private final OwnSteps steps;
    private final OwnerNames ownerNames;
    private final Snoozes snoozes;
    private final List<NextThing> things;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId zone;

    TodayController(
            Leaves leaves,
            Companions companions,
            OwnSteps steps,
            OwnerNames ownerNames,
            Snoozes snoozes,
            List<NextThing> things,
            Screens screens,
            LocalClock clock,
            ZoneId zone) {
        this.leaves = leaves;
        this.companions = companions;
        this.steps = steps;
        this.ownerNames = ownerNames;
        this.snoozes = snoozes;
        this.things = things.stream()
                .sorted(Comparator.comparingInt(NextThing::order))
                .toList();
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param more whether to offer something although rest was chosen */
    @GetMapping("/space")
    Object today(@OfSpace SpaceAccess own, @RequestParam(defaultValue = "false") boolean more) {
        LocalDate today = clock.today();
        leaves.prepare(
                own.of(SHOWN),
                Stream.concat(
                                Stream.of(snoozes.asked(own.of(SpacePart.GOALS), today), ownerNames.asked(own)),
                                Stream.of(steps.asked(own)))
                        .toArray(Question<?>[]::new));
        Snoozes.Resting resting = snoozes.on(own.of(SpacePart.GOALS), today);
        boolean restful = !more && resting.today();
        List<TodayPage.Line> lines = steps.all(own).stream()
                .flatMap(step -> step.turn(today, zone).map(turn -> new TodayPage.Line(step, turn)).stream())
                .sorted(Comparator.comparing(
                        line -> Objects.requireNonNullElse(line.turn().day(), LocalDate.MAX)))
                .toList();
        return screens.show(
                "journey/today/today.jte",
                new TodayPage(
                        ownerNames.name(own),
                        today,
                        restful ? null : offer(own, resting.all()).orElse(null),
                        restful,
                        lines,
                        near(own)));
    }

    @PostMapping("/space/asides/{id:[0-9a-f-]+}")
    String putAside(
            @OfSpace(SpacePart.GOALS) Access own,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "7") int days,
            RedirectAttributes next) {
        snoozes.put(own, id, clock.today(), days);
        Said.undoable(next, "journey.today.aside", "/space/asides/" + id + "/return");
        return "redirect:/space";
    }

    @PostMapping("/space/asides/{id:[0-9a-f-]+}/return")
    String takeBack(@OfSpace(SpacePart.GOALS) Access own, @PathVariable UUID id) {
        snoozes.takeBack(own, id);
        return "redirect:/space";
    }

    private Optional<NextThing.Offer> offer(SpaceAccess own, Set<UUID> aside) {
        return things.stream()
                .flatMap(thing ->
                        thing.find(own, (key, about) -> aside.contains(NextThing.Offer.id(key, about))).stream())
                .findFirst();
    }

    private List<TodayPage.Near> near(SpaceAccess own) {
        List<Companion> named = companions.written(own).stream()
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
