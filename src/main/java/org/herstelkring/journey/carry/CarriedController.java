package org.herstelkring.journey.carry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
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
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts down in one's own space what one carried there. */
@Controller
@RequestMapping("/carry/{token}")
@Transactional
class CarriedController {

    private static final String PAGE = "journey/carry/page.jte";

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
    Object putDown(
            @PathVariable String token,
            @Valid @ModelAttribute CarryForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (!account()) throw new NotHere();
        SpaceAccess own = spaces.access();
        Access toGoals = own.of(SpacePart.GOALS);
        Access toSteps = own.of(PyramidPart.STEPS);
        Optional<Step> before = form.put(steps.of(toSteps));
        Optional<CarryingOver.Load> load = carryingOver.look(token);
        CarryingOver.Load carried =
                load.or(() -> before.map(CarryingOver.Load::of)).orElseThrow(NotHere::new);
        form.check(wrong);
        Optional<Leaf> goal = wrong.hasErrors() ? Optional.empty() : goal(toGoals, form, wrong);
        if (!wrong.hasErrors() && goal.isEmpty()) wrong.rejectValue("goal", "journey.carry.goal.missing");
        if (goal.isEmpty()) return screens.again(PAGE, page(token, carried, Form.of(wrong)));
        Step step = step(carried, form, own.me(), goal.get());
        MadeOnce kept = MadeOnce.keep(
                () -> before.isEmpty() && load.isPresent() && carryingOver.putDown(token) && steps.plan(toSteps, step),
                () -> before.filter(form::saysTheSame)
                        .filter(one -> goal.get().id().equals(one.origin()))
                        .isPresent(),
                () -> before.isPresent() && steps.change(toSteps, step.on(MadeOnce.FIRST)));
        if (!kept.stands()) throw new Refusal("journey.carry.stands");
        // Sealed, in the space alone: it says that there was an agreement, never which.
        if (kept == MadeOnce.MADE) stepCompanions.keep(toSteps, step.id(), "", "", true);
        Said.say(next, "journey.carry.there");
        return "redirect:" + goal.get().path();
    }

    /** The goal that was chosen, or a new one. */
    private Optional<Leaf> goal(Access toGoals, CarryForm form, BindingResult wrong) {
        if (!form.fresh())
            return leaves.of(toGoals).stream()
                    .filter(leaf -> leaf.id().toString().equals(form.goal()))
                    .findFirst();
        Leaf fresh = Goal.named(Ids.or(form.id()), Goal.LIFE, form.title());
        if (leaves.keep(toGoals, fresh).isEmpty()) {
            wrong.rejectValue("title", "journey.carry.title.stands");
            return Optional.empty();
        }
        return leaves.find(toGoals, fresh.id());
    }

    /**
     * What is put down, and towards which goal.
     *
     * @param id of a goal that is made for it
     * @param goal one there is, or {@code new}
     * @param title of a new one
     */
    record CarryForm(
            @Nullable UUID id,

            @NotBlank(message = "{journey.carry.what.missing}") @Size(max = Step.LONGEST)
            String what,

            String goal,

            @Size(max = 200, message = "{journey.carry.title.missing}")
            String title) {

        CarryForm {
            what = TypedText.text(what);
            goal = TypedText.text(goal);
            title = TypedText.text(title);
        }

        /** The id of the step that is put down by it. */
        UUID step() {
            return id == null ? Ids.next() : UUID.nameUUIDFromBytes((id + "/step").getBytes(StandardCharsets.UTF_8));
        }

        /** What was put down by it already. */
        Optional<Step> put(List<Step> all) {
            UUID step = step();
            return all.stream().filter(one -> one.id().equals(step)).findFirst();
        }

        boolean saysTheSame(Step stands) {
            return what.equals(stands.what());
        }

        boolean fresh() {
            return goal.isEmpty() || goal.equals("new");
        }

        void check(BindingResult wrong) {
            if (fresh() && title.isEmpty()) wrong.rejectValue("title", "journey.carry.title.missing");
        }
    }

    private static Step step(CarryingOver.Load load, CarryForm form, UUID me, Leaf goal) {
        return new Step(
                form.step(),
                me,
                null,
                Level.of(load.level()),
                Pole.of(load.pole()),
                form.what(),
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
        Optional<SpaceAccess> own = spaces.mine().map(_ -> spaces.access());
        List<Option> goals = new ArrayList<>();
        own.ifPresent(space -> leaves.of(space.of(SpacePart.GOALS))
                .forEach(leaf -> goals.add(new Option(leaf.id().toString(), leaf.name()))));
        return new CarriedPage(token, load, own.isPresent(), goals, form);
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
