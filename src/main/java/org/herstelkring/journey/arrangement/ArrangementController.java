package org.herstelkring.journey.arrangement;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Arrangements the owner puts together from steps. */
@Controller
@RequestMapping("/space/arrangement")
@Transactional
class ArrangementController {

    private static final String WRITE = "journey/arrangement/write.jte";

    private final OwnSteps steps;
    private final Arrangements arrangements;
    private final Screens screens;
    private final LocalClock clock;

    ArrangementController(OwnSteps steps, Arrangements arrangements, Screens screens, LocalClock clock) {
        this.steps = steps;
        this.arrangements = arrangements;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object all(@OfSpace(SpacePart.GOALS) Access own) {
        return screens.show("journey/arrangement/all.jte", new ArrangementsPage(arrangements.of(own), clock.today()));
    }

    @GetMapping("/new")
    Object begin(@OfSpace SpaceAccess space) {
        return screens.show(
                WRITE,
                new ArrangementPage(
                        Ids.next(), null, steps.all(space), Form.of(Map.of("since", clock.today())), clock.today()));
    }

    @GetMapping("/{id:[0-9a-f-]+}")
    Object one(@OfSpace SpaceAccess space, @PathVariable UUID id) {
        Arrangement one = get(space, id);
        List<OwnStep> held = steps.all(space).stream()
                .filter(step -> one.words().steps().contains(step.step().id()))
                .toList();
        return screens.show(
                "journey/arrangement/one.jte", new ArrangementPage(id, one, held, Form.empty(), clock.today()));
    }

    @GetMapping("/{id:[0-9a-f-]+}/words")
    Object write(@OfSpace SpaceAccess space, @PathVariable UUID id) {
        Arrangement one = get(space, id);
        return screens.show(
                WRITE, new ArrangementPage(id, one, steps.all(space), Form.of(ArrangementForm.of(one)), clock.today()));
    }

    @PostMapping("/{id:[0-9a-f-]+}")
    Object keep(
            @OfSpace SpaceAccess space,
            @PathVariable UUID id,
            @Valid @ModelAttribute ArrangementForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Access own = space.of(SpacePart.GOALS);
        List<OwnStep> mine = steps.all(space);
        form.check(wrong);
        if (wrong.hasErrors())
            return screens.again(
                    WRITE,
                    new ArrangementPage(
                            id, arrangements.find(own, id).orElse(null), mine, Form.of(wrong), clock.today()));
        Arrangement one = form.arrangement(id, mine);
        if (!arrangements.keep(own, one))
            throw ArrangementForm.stale(arrangements.find(own, id).orElseThrow(MadeOnce::gone), one, mine);
        Said.say(next, "journey.arrangement.kept");
        return "redirect:" + one.path();
    }

    @PostMapping("/{id:[0-9a-f-]+}/removal")
    String remove(@OfSpace SpaceAccess space, @PathVariable UUID id, RedirectAttributes next) {
        arrangements.remove(space.of(SpacePart.GOALS), get(space, id).id());
        Said.say(next, "journey.arrangement.removed");
        return "redirect:/space/arrangement";
    }

    private Arrangement get(SpaceAccess space, UUID id) {
        return arrangements.find(space.of(SpacePart.GOALS), id).orElseThrow(NotHere::new);
    }
}
