package org.herstelkring.journey.carry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.Space;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.kind.Goal;
import org.herstelkring.journey.step.StepCompanions;
import org.herstelkring.people.PathAccess;
import org.herstelkring.pyramid.CarryingOver;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts down in one's own space what one carried there. */
@Controller
@RequestMapping("/carry/{token}")
@Transactional
class CarriedController {

    private static final String PAGE = "journey/carry/page.jte";
    private static final int MOST = 200;

    private final CarryingOver carryingOver;
    private final Spaces spaces;
    private final Leaves leaves;
    private final Steps steps;
    private final StepCompanions stepCompanions;
    private final Screens screens;
    private final Words words;

    CarriedController(
            CarryingOver carryingOver,
            Spaces spaces,
            Leaves leaves,
            Steps steps,
            StepCompanions stepCompanions,
            Screens screens,
            Words words) {
        this.carryingOver = carryingOver;
        this.spaces = spaces;
        this.leaves = leaves;
        this.steps = steps;
        this.stepCompanions = stepCompanions;
        this.screens = screens;
        this.words = words;
    }

    @GetMapping
    Object look(@PathVariable String token, Locale language) {
        CarryingOver.Load load = carryingOver.look(token).orElseThrow(NotHere::new);
        Form form = Form.of(Map.of("what", load.what(), "title", words.say(language, "journey.carry.goal.name")));
        return screens.show(PAGE, page(token, load, form));
    }

    @PostMapping
    Object putDown(@PathVariable String token, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        if (!account()) throw new NotHere();
        CarryingOver.Load load = carryingOver.look(token).orElseThrow(NotHere::new);
        Space space = spaces.own();
        Access toGoals = spaces.open(SpacePart.GOALS);
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "carry");
        String what = sent.getOrDefault("what", "");
        if (what.isEmpty()) wrong.rejectValue("what", "journey.carry.what.missing");
        if (what.length() > Step.LONGEST)
            wrong.rejectValue("what", "journey.leaf.too-long", new Object[] {Step.LONGEST}, null);
        Optional<Leaf> goal = goal(toGoals, sent, wrong);
        if (wrong.hasErrors() || goal.isEmpty()) return screens.again(PAGE, page(token, load, Form.of(wrong)));
        if (carryingOver.putDown(token)) {
            Access toSteps = spaces.open(PyramidPart.STEPS);
            Step step = step(load, what, space, goal.get());
            steps.plan(toSteps, step);
            // Sealed, in the space alone: it says that there was an agreement, never which.
            stepCompanions.keep(toSteps, step.id(), "", "", true);
        }
        Said.say(next, "journey.carry.there");
        return "redirect:" + goal.get().path();
    }

    private Optional<Leaf> goal(Access toGoals, Map<String, String> sent, MapBindingResult wrong) {
        String chosen = sent.getOrDefault("goal", "");
        if (!chosen.isEmpty() && !chosen.equals("new")) {
            Optional<Leaf> there = leaves.of(toGoals).stream()
                    .filter(leaf -> leaf.id().toString().equals(chosen))
                    .findFirst();
            if (there.isEmpty()) wrong.rejectValue("goal", "journey.carry.goal.missing");
            return there;
        }
        String title = sent.getOrDefault("title", "");
        if (title.isEmpty() || title.length() > MOST) wrong.rejectValue("title", "journey.carry.title.missing");
        if (wrong.hasErrors()) return Optional.empty();
        Leaf fresh = Goal.named(Ids.readOrNext(sent.get("id")), Goal.LIFE, title);
        leaves.keep(toGoals, fresh);
        return leaves.find(toGoals, fresh.id());
    }

    private static Step step(CarryingOver.Load load, String what, Space space, Leaf goal) {
        return new Step(
                Ids.next(),
                space.me(),
                null,
                Level.of(load.level()),
                Pole.of(load.pole()),
                what,
                "",
                "",
                load.dueOn(),
                Rhythm.of(load.rhythm()),
                load.startsOn(),
                load.endsOn(),
                null,
                null,
                StepState.PLANNED,
                goal.id(),
                0);
    }

    private CarriedPage page(String token, CarryingOver.Load load, Form form) {
        if (!account()) return new CarriedPage(token, null, false, List.of(), form);
        boolean space = spaces.mine().isPresent();
        List<Option> goals = new ArrayList<>();
        if (space)
            leaves.of(spaces.open(SpacePart.GOALS))
                    .forEach(leaf -> goals.add(new Option(leaf.id().toString(), leaf.name())));
        return new CarriedPage(token, load, space, goals, form);
    }

    private static boolean account() {
        return Acting.who().filter(who -> !who.guest()).map(Who::person).isPresent();
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        PathAccess doorsOfCarrying() {
            return PathAccess.forEveryone("/carry/**");
        }
    }
}
