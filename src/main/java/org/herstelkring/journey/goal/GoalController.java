package org.herstelkring.journey.goal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.circle.Access;
import org.herstelkring.journey.GoalOrigins;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.Lens;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.Goal;
import org.herstelkring.journey.media.Media;
import org.herstelkring.journey.own.LeafController;
import org.herstelkring.journey.own.LeafPage;
import org.herstelkring.journey.step.OwnStep;
import org.herstelkring.journey.step.OwnSteps;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner's goals, through a lens if they like, and their steps on the pyramid. */
@Controller
@Transactional
class GoalController {

    private final Leaves leaves;
    private final GoalOrigins goalOrigins;
    private final SeenBy seenBy;
    private final Media media;
    private final OwnSteps steps;
    private final Screens screens;
    private final LocalClock clock;

    GoalController(
            Leaves leaves,
            GoalOrigins goalOrigins,
            SeenBy seenBy,
            Media media,
            OwnSteps steps,
            Screens screens,
            LocalClock clock) {
        this.leaves = leaves;
        this.goalOrigins = goalOrigins;
        this.seenBy = seenBy;
        this.media = media;
        this.steps = steps;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping("/space/goals")
    Object all(@OfSpace SpaceAccess own, @RequestParam(defaultValue = "") String lens) {
        Lens through = Lens.of(lens).orElse(null);
        seenBy.prepare(own, List.of(SpacePart.GOALS, SpacePart.ROLES));
        List<Leaf> all = leaves.of(own.of(SpacePart.GOALS));
        List<Leaf> seen = all.stream()
                .filter(goal -> through == null || Goal.of(goal).lenses().contains(through))
                .toList();
        return screens.show(
                "journey/goal/goals.jte",
                new GoalsPage(
                        seen,
                        through,
                        Garden.of(all),
                        steps.all(own).stream()
                                .filter(OwnStep::open)
                                .collect(Collectors.groupingBy(
                                        step -> step.origin().id())),
                        seenBy.of(own, SpacePart.GOALS).line()));
    }

    @GetMapping("/space/goals/recovery")
    Object recovery() {
        return screens.show("journey/goal/recovery.jte");
    }

    @GetMapping("/space/goals/pyramid")
    Object pyramid(@OfSpace SpaceAccess own) {
        List<OwnStep> standing = steps.all(own).stream()
                .filter(step -> step.step().state() != StepState.LET_GO)
                .toList();
        return screens.show("journey/goal/pyramid.jte", new StepsOnPyramid(standing));
    }

    @GetMapping("/space/goals/{id:[0-9a-f-]+}")
    Object one(@OfSpace SpaceAccess own, @PathVariable UUID id) {
        seenBy.prepare(own, List.of(SpacePart.GOALS, SpacePart.ROLES));
        Access goals = own.of(SpacePart.GOALS);
        Leaf goal = leaves.get(goals, id);
        return screens.show(
                "journey/goal/goal.jte",
                new GoalPage(
                        goal,
                        goalOrigins.of(own, goal).orElse(null),
                        steps.of(own, goal),
                        media.of(goals, id),
                        clock.today(),
                        seenBy.of(own, SpacePart.GOALS).of(goal)));
    }

    @GetMapping("/space/goals/{id:[0-9a-f-]+}/words")
    Object words(@OfSpace SpaceAccess own, @PathVariable UUID id) {
        Leaf goal = leaves.get(own.of(SpacePart.GOALS), id);
        return screens.show(
                "journey/own/leaf.jte",
                new LeafPage(
                        LeafKind.GOAL,
                        id,
                        goal,
                        Form.of(LeafController.values(goal)),
                        seenBy.of(own, SpacePart.GOALS).of(goal)));
    }
}
