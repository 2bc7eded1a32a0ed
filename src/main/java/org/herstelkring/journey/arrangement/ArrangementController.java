package org.herstelkring.journey.arrangement;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
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

    private final Spaces spaces;
    private final OwnSteps steps;
    private final Arrangements arrangements;
    private final Screens screens;
    private final LocalClock clock;

    ArrangementController(Spaces spaces, OwnSteps steps, Arrangements arrangements, Screens screens, LocalClock clock) {
        this.spaces = spaces;
        this.steps = steps;
        this.arrangements = arrangements;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object all() {
        return screens.show("journey/arrangement/all.jte", new ArrangementsPage(arrangements.of(own()), clock.today()));
    }

    @GetMapping("/new")
    Object begin() {
        return screens.show(
                WRITE,
                new ArrangementPage(
                        Ids.next(), null, steps.all(), Form.of(Map.of("since", clock.today())), clock.today()));
    }

    @GetMapping("/{id:[0-9a-f-]+}")
    Object one(@PathVariable UUID id) {
        Arrangement one = get(id);
        List<OwnStep> held = steps.all().stream()
                .filter(step -> one.words().steps().contains(step.step().id()))
                .toList();
        return screens.show(
                "journey/arrangement/one.jte", new ArrangementPage(id, one, held, Form.empty(), clock.today()));
    }

    @GetMapping("/{id:[0-9a-f-]+}/words")
    Object write(@PathVariable UUID id) {
        Arrangement one = get(id);
        return screens.show(
                WRITE, new ArrangementPage(id, one, steps.all(), Form.of(ArrangementForm.of(one)), clock.today()));
    }

    @PostMapping("/{id:[0-9a-f-]+}")
    Object keep(
            @PathVariable UUID id,
            @Valid @ModelAttribute ArrangementForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Access own = own();
        List<OwnStep> mine = steps.all();
        form.check(wrong);
        if (wrong.hasErrors())
            return screens.again(
                    WRITE,
                    new ArrangementPage(
                            id, arrangements.find(own, id).orElse(null), mine, Form.of(wrong), clock.today()));
        Arrangement one = form.arrangement(id, mine);
        if (!arrangements.keep(own, one)) throw ArrangementForm.stale(get(id), one, mine);
        Said.say(next, "journey.arrangement.kept");
        return "redirect:" + one.path();
    }

    @PostMapping("/{id:[0-9a-f-]+}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes next) {
        arrangements.remove(own(), get(id).id());
        Said.say(next, "journey.arrangement.removed");
        return "redirect:/space/arrangement";
    }

    private Arrangement get(UUID id) {
        return arrangements.find(own(), id).orElseThrow(NotHere::new);
    }

    private Access own() {
        return spaces.open(SpacePart.GOALS);
    }
}
