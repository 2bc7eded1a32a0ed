package org.herstelkring.journey.step;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.GoalOrigins;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.Role;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
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

/** The steps towards one thing of the owner: a goal, a role. */
@Controller
@RequestMapping("/space/{part:#{T(org.herstelkring.journey.LeafKind).wordsWithSteps()}}/{origin:[0-9a-f-]+}/steps")
@Transactional
class StepController {

    private final Leaves leaves;
    private final OwnSteps steps;
    private final GoalOrigins goalOrigins;
    private final SeenBy seenBy;
    private final Screens screens;
    private final LocalClock clock;
    private final ZoneId zone;

    StepController(
            Leaves leaves,
            OwnSteps steps,
            GoalOrigins goalOrigins,
            SeenBy seenBy,
            Screens screens,
            LocalClock clock,
            ZoneId zone) {
        this.leaves = leaves;
        this.steps = steps;
        this.goalOrigins = goalOrigins;
        this.seenBy = seenBy;
        this.screens = screens;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/new")
    Object begin(@OfSpace SpaceAccess space, @PathVariable String part, @PathVariable UUID origin) {
        Leaf leaf = origin(space, part, origin);
        boolean role = leaf.kind() == LeafKind.ROLE;
        Form form = Form.of(StepForm.fresh(
                leaf, role ? Role.of(leaf).first() : "", role ? Role.of(leaf).along() : ""));
        return screens.show("journey/step/write.jte", page(space, leaf, Ids.next(), null, form));
    }

    @GetMapping("/{id:[0-9a-f-]+}")
    Object one(
            @OfSpace SpaceAccess space, @PathVariable String part, @PathVariable UUID origin, @PathVariable UUID id) {
        OwnStep own = own(space, part, origin, id);
        return screens.show(
                "journey/step/step.jte", page(space, own.origin(), id, own, Form.of(Map.of("when", "open"))));
    }

    @GetMapping("/{id:[0-9a-f-]+}/words")
    Object write(
            @OfSpace SpaceAccess space, @PathVariable String part, @PathVariable UUID origin, @PathVariable UUID id) {
        OwnStep own = own(space, part, origin, id);
        return screens.show("journey/step/write.jte", page(space, own.origin(), id, own, Form.of(StepForm.of(own))));
    }

    @PostMapping("/{id:[0-9a-f-]+}")
    Object keep(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID origin,
            @PathVariable UUID id,
            @Valid @ModelAttribute StepForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Leaf leaf = origin(space, part, origin);
        OwnStep before = steps.of(space, leaf).stream()
                .filter(step -> step.step().id().equals(id))
                .findFirst()
                .orElse(null);
        form.time().check(wrong, clock.today(), before == null ? null : before.step());
        if (wrong.hasErrors())
            return screens.again("journey/step/write.jte", page(space, leaf, id, before, Form.of(wrong)));
        boolean same = before != null && form.saysTheSame(before);
        if (!steps.keep(space, leaf, before, form.step(id, before), same, form.along(), form.needs()))
            throw form.staleAgainst(steps.get(space, origin, id));
        Said.say(next, "journey.step.kept");
        return "redirect:" + leaf.home();
    }

    @PostMapping("/{id:[0-9a-f-]+}/marks")
    Object mark(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID origin,
            @PathVariable UUID id,
            @RequestParam UUID mark,
            @Valid @ModelAttribute MarkForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        OwnStep own = own(space, part, origin, id);
        form.check(wrong, clock.today());
        if (wrong.hasErrors())
            return screens.again("journey/step/step.jte", page(space, own.origin(), id, own, Form.of(wrong)));
        StepState state = form.how();
        if (!steps.mark(space, own, mark, form, form.at(clock.today(), zone)))
            throw form.staleAgainst(steps.get(space, origin, id));
        String was = "?was=" + own.step().state().code()
                + (own.step().dueOn() == null ? "" : "&day=" + own.step().dueOn());
        Said.undoable(
                next,
                "journey.step.mark.said." + state.code(),
                own.path() + "/marks/" + mark + "/return" + was + week(form.from()));
        return "redirect:" + back(form.from(), own);
    }

    /** Where it was marked: today, in a week, or on its own page. */
    private static String back(String from, OwnStep own) {
        if (from.equals("today")) return "/space";
        return from.matches("\\d{4}-\\d{2}-\\d{2}") ? "/space/week?day=" + from : own.path();
    }

    @PostMapping("/{id:[0-9a-f-]+}/plan")
    Object plan(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID origin,
            @PathVariable UUID id,
            @Valid @ModelAttribute PlanForm plan,
            BindingResult wrong,
            RedirectAttributes next) {
        OwnStep own = own(space, part, origin, id);
        StepForm form = plan.of(own);
        form.time().check(wrong, clock.today(), own.step());
        if (wrong.hasErrors())
            return screens.again("journey/step/step.jte", page(space, own.origin(), id, own, Form.of(wrong)));
        String was = own.step().state().code();
        // Planned already by the first of two clicks.
        if (!own.budding()) return "redirect:" + own.path();
        if (!steps.plan(space, own, form.step(id, own))) throw form.staleAgainst(steps.get(space, origin, id));
        Said.undoable(next, "journey.step.plan.said", own.path() + "/plan/return?was=" + was);
        return "redirect:" + own.path();
    }

    @PostMapping("/{id:[0-9a-f-]+}/plan/return")
    String unplan(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID origin,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "idea") String was,
            RedirectAttributes next) {
        OwnStep own = own(space, part, origin, id);
        steps.unplan(space, own, state(was));
        Said.say(next, "journey.step.mark.returned");
        return "redirect:" + own.path();
    }

    @PostMapping("/{id:[0-9a-f-]+}/marks/{mark:[0-9a-f-]+}/return")
    String unmark(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID origin,
            @PathVariable UUID id,
            @PathVariable UUID mark,
            @RequestParam(defaultValue = "planned") String was,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        OwnStep own = own(space, part, origin, id);
        steps.unmark(space, own, mark, state(was), day);
        Said.say(next, "journey.step.mark.returned");
        return "redirect:" + back(from, own);
    }

    private static String week(String from) {
        return from.isEmpty() || from.equals("today") ? "" : "&from=" + from.replaceAll("[^0-9-]", "");
    }

    @PostMapping("/{id:[0-9a-f-]+}/reflections")
    Object reflect(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID origin,
            @PathVariable UUID id,
            @RequestParam UUID reflection,
            @Valid @ModelAttribute MarkForm.Reflection said,
            BindingResult wrong,
            RedirectAttributes next) {
        OwnStep own = own(space, part, origin, id);
        if (wrong.hasErrors())
            return screens.again("journey/step/step.jte", page(space, own.origin(), id, own, Form.of(wrong)));
        if (!steps.reflect(space, own, reflection, said.words()).stands()) throw MadeOnce.gone();
        Said.undoable(next, "journey.leaf.kept", own.path() + "/reflections/" + reflection + "/removal");
        return "redirect:" + own.path();
    }

    @PostMapping("/{id:[0-9a-f-]+}/reflections/{reflection:[0-9a-f-]+}/removal")
    String forget(
            @OfSpace SpaceAccess space,
            @PathVariable String part,
            @PathVariable UUID origin,
            @PathVariable UUID id,
            @PathVariable UUID reflection,
            RedirectAttributes next) {
        OwnStep own = own(space, part, origin, id);
        if (own.told().stream().noneMatch(told -> told.id().equals(reflection))) throw new NotHere();
        steps.forget(space, reflection);
        Said.say(next, "journey.leaf.removed");
        return "redirect:" + own.path();
    }

    private static StepState state(String code) {
        try {
            return StepState.of(code);
        } catch (IllegalArgumentException odd) {
            return StepState.PLANNED;
        }
    }

    private Leaf origin(SpaceAccess space, String part, UUID origin) {
        return leaves.get(space.of(SpacePart.of(part).orElseThrow(NotHere::new)), origin);
    }

    private OwnStep own(SpaceAccess space, String part, UUID origin, UUID id) {
        origin(space, part, origin);
        return steps.get(space, origin, id);
    }

    private StepPage page(SpaceAccess space, Leaf origin, UUID id, @Nullable OwnStep own, Form form) {
        List<String> near = leaves.of(space.of(SpacePart.CIRCLE)).stream()
                .map(Leaf::name)
                .filter(name -> !name.isEmpty())
                .toList();
        return new StepPage(
                origin,
                id,
                own,
                form,
                near,
                clock.today(),
                Ids.next(),
                seen(space, origin),
                own == null ? null : goalOrigins.of(space, origin).orElse(null));
    }

    /** Whoever sees a goal sees its steps; those of a role are seen by nobody else. */
    private Seen.@Nullable Line seen(SpaceAccess space, Leaf origin) {
        return origin.kind() == LeafKind.GOAL
                ? seenBy.of(space, SpacePart.GOALS).of(origin)
                : null;
    }
}
