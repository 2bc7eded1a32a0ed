package org.herstelkring.journey.step;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.kind.Goal;
import org.herstelkring.journey.own.LeafForm;
import org.herstelkring.pyramid.catalogue.Catalogue;
import org.herstelkring.pyramid.catalogue.Measure;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A measure of the catalogue becomes an ordinary step of the owner, towards a goal they have or a new one. */
@Controller
@RequestMapping("/space/measures/{key}")
@Transactional
class MeasureStepController {

    private static final String PAGE = "journey/step/measure.jte";
    private static final int MOST = 200;

    private final Spaces spaces;
    private final Leaves leaves;
    private final OwnSteps steps;
    private final Catalogue catalogue;
    private final Screens screens;
    private final LocalClock clock;

    MeasureStepController(
            Spaces spaces, Leaves leaves, OwnSteps steps, Catalogue catalogue, Screens screens, LocalClock clock) {
        this.spaces = spaces;
        this.leaves = leaves;
        this.steps = steps;
        this.catalogue = catalogue;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object begin(@PathVariable String key, Locale language) {
        List<Leaf> goals = goals();
        Measure measure = measure(key);
        Map<String, Object> values = new HashMap<>();
        values.put("what", measure.in(language).title());
        values.put("level", measure.level().number());
        values.put("pole", measure.pole().code());
        values.put("when", "open");
        values.put("goal", goals.isEmpty() ? "" : goals.getFirst().id());
        return screens.show(PAGE, page(measure, goals, Ids.next(), Ids.next(), Form.of(values)));
    }

    @PostMapping
    Object keep(
            @PathVariable String key,
            @RequestParam UUID id,
            @RequestParam UUID fresh,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            RedirectAttributes next) {
        List<Leaf> goals = goals();
        Measure measure = measure(key);
        Map<String, String> said = LeafForm.joined(sent);
        StepForm form = StepForm.read(id, said, null, clock.today());
        String title = said.getOrDefault("goalTitle", "");
        if (title.length() > MOST)
            form.wrong().rejectValue("goalTitle", "journey.leaf.too-long", new Object[] {MOST}, null);
        if (form.wrong().hasErrors())
            return screens.again(PAGE, page(measure, goals, id, fresh, Form.of(form.wrong())));
        String chosen = said.getOrDefault("goal", "");
        Leaf goal = goals.stream()
                .filter(one -> one.id().toString().equals(chosen))
                .findFirst()
                .orElseGet(() ->
                        begun(fresh, title.isEmpty() ? measure.in(language).title() : title));
        steps.keep(goal, null, form.step(), form.along(), form.needs());
        Said.say(next, "journey.step.kept");
        return "redirect:" + goal.path();
    }

    /** A goal for this step; the same id twice is the same goal. */
    private Leaf begun(UUID id, String title) {
        leaves.keep(spaces.open(SpacePart.GOALS), Goal.named(id, "", title));
        return leaves.get(spaces.open(SpacePart.GOALS), id);
    }

    private List<Leaf> goals() {
        return leaves.of(spaces.open(SpacePart.GOALS));
    }

    /** What was withdrawn is chosen no more; steps made of it keep their own words. */
    private Measure measure(String key) {
        return catalogue.find(key).filter(one -> !one.withdrawn()).orElseThrow(NotHere::new);
    }

    private MeasureStepPage page(Measure measure, List<Leaf> goals, UUID id, UUID fresh, Form form) {
        List<String> near = leaves.of(spaces.open(SpacePart.CIRCLE)).stream()
                .map(Leaf::name)
                .filter(name -> !name.isEmpty())
                .toList();
        return new MeasureStepPage(
                measure, goals, near, id, fresh, clock.today().toString(), form);
    }
}
