package org.herstelkring.journey.step;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.Goal;
import org.herstelkring.pyramid.catalogue.Catalogue;
import org.herstelkring.pyramid.catalogue.Measure;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    private final Leaves leaves;
    private final OwnSteps steps;
    private final Catalogue catalogue;
    private final Screens screens;
    private final LocalClock clock;

    MeasureStepController(Leaves leaves, OwnSteps steps, Catalogue catalogue, Screens screens, LocalClock clock) {
        this.leaves = leaves;
        this.steps = steps;
        this.catalogue = catalogue;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object begin(@OfSpace SpaceAccess own, @PathVariable String key, Locale language) {
        List<Leaf> goals = goals(own);
        Measure measure = measure(key);
        Map<String, Object> values = new HashMap<>();
        values.put("what", measure.in(language).title());
        values.put("level", measure.level().number());
        values.put("pole", measure.pole().code());
        values.put("when", "open");
        values.put("goal", goals.isEmpty() ? "" : goals.getFirst().id());
        return screens.show(PAGE, page(own, measure, goals, Ids.next(), Ids.next(), Form.of(values)));
    }

    @PostMapping
    Object keep(
            @OfSpace SpaceAccess own,
            @PathVariable String key,
            @RequestParam UUID id,
            @RequestParam UUID fresh,
            @Valid @ModelAttribute StepForm form,
            BindingResult wrong,
            @Valid @ModelAttribute GoalChoice choice,
            BindingResult wrongGoal,
            Locale language,
            RedirectAttributes next) {
        List<Leaf> goals = goals(own);
        Measure measure = measure(key);
        form.time().check(wrong, clock.today(), null);
        if (wrong.hasErrors() || wrongGoal.hasErrors())
            return screens.again(PAGE, page(own, measure, goals, id, fresh, Form.of(wrong, wrongGoal)));
        Optional<Leaf> chosen = goals.stream()
                .filter(one -> one.id().toString().equals(choice.goal()))
                .findFirst()
                .or(() -> begun(own, fresh, choice.named(measure.in(language).title())));
        if (chosen.isEmpty()) {
            wrongGoal.rejectValue("goalTitle", "journey.step.measure.goal.stands");
            return screens.again(PAGE, page(own, measure, goals, id, Ids.next(), Form.of(wrong, wrongGoal)));
        }
        Leaf goal = chosen.get();
        OwnStep before = steps.all(own).stream()
                .filter(step -> step.step().id().equals(id))
                .findFirst()
                .orElse(null);
        boolean same = before != null
                && form.saysTheSame(before)
                && before.origin().id().equals(goal.id());
        if (!steps.keep(own, goal, before, form.step(id, before), same, form.along(), form.needs()))
            throw stale(Objects.requireNonNull(before), form, choice, goal);
        Said.say(next, "journey.step.kept");
        return "redirect:" + goal.path();
    }

    private static Stale stale(OwnStep stands, StepForm form, GoalChoice choice, Leaf goal) {
        Leaf origin = stands.origin();
        return form.staleAgainst(
                stands,
                new StaleField(
                        "goal",
                        "journey.step.measure-step.goal",
                        origin.id().toString(),
                        choice.goal(),
                        origin.name(),
                        goal.name()));
    }

    /**
     * Towards which goal.
     *
     * @param goal one there is; else a new one is begun
     * @param goalTitle what to call a new one; its step gives the name when this is empty
     */
    record GoalChoice(String goal, @Size(max = 200) String goalTitle) {

        GoalChoice {
            goal = TypedText.text(goal);
            goalTitle = TypedText.text(goalTitle);
        }

        String named(String otherwise) {
            return goalTitle.isEmpty() ? otherwise : goalTitle;
        }
    }

    /** A goal for this step; empty when another stands under this id, with a title of its own. */
    private Optional<Leaf> begun(SpaceAccess own, UUID id, String title) {
        Access toGoals = own.of(SpacePart.GOALS);
        return leaves.keep(toGoals, Goal.named(id, "", title)).isEmpty() ? Optional.empty() : leaves.find(toGoals, id);
    }

    private List<Leaf> goals(SpaceAccess own) {
        return leaves.of(own.of(SpacePart.GOALS));
    }

    /** What was withdrawn is chosen no more; steps made of it keep their own words. */
    private Measure measure(String key) {
        return catalogue.find(key).filter(one -> !one.withdrawn()).orElseThrow(NotHere::new);
    }

    private MeasureStepPage page(SpaceAccess own, Measure measure, List<Leaf> goals, UUID id, UUID fresh, Form form) {
        List<String> near = leaves.of(own.of(SpacePart.CIRCLE)).stream()
                .map(Leaf::name)
                .filter(name -> !name.isEmpty())
                .toList();
        return new MeasureStepPage(
                measure, goals, near, id, fresh, clock.today().toString(), form);
    }
}
