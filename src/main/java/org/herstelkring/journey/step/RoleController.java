package org.herstelkring.journey.step;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SeenBy;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.kind.Role;
import org.herstelkring.journey.own.LeavesPage;
import org.herstelkring.pyramid.Step;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Shortened;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Roles the owner has, wants back or wants new, each with a first step. */
@Controller
@Transactional
class RoleController {

    private final Leaves leaves;
    private final SeenBy seenBy;
    private final OwnSteps steps;
    private final Screens screens;

    RoleController(Leaves leaves, SeenBy seenBy, OwnSteps steps, Screens screens) {
        this.leaves = leaves;
        this.seenBy = seenBy;
        this.steps = steps;
        this.screens = screens;
    }

    @GetMapping("/space/roles")
    Object roles(@OfSpace SpaceAccess own) {
        seenBy.prepare(own, List.of(SpacePart.ROLES, SpacePart.GOALS));
        return screens.show(
                "journey/role/roles.jte",
                new RolesPage(
                        LeavesPage.whole(
                                LeafKind.ROLE, leaves.of(own.of(SpacePart.ROLES)), seenBy.of(own, SpacePart.ROLES)),
                        steps.all(own).stream()
                                .filter(step -> step.origin().kind() == LeafKind.ROLE)
                                .collect(Collectors.groupingBy(
                                        step -> step.origin().id()))));
    }

    /** The first step that was thought of becomes a step, as it suits; when and how can be said after. */
    @PostMapping("/space/roles/{id:[0-9a-f-]+}/step")
    String begin(@OfSpace SpaceAccess own, @PathVariable UUID id, @RequestParam UUID step, RedirectAttributes next) {
        Leaf role = leaves.get(own.of(SpacePart.ROLES), id);
        String first = Role.of(role).first().strip();
        if (first.isEmpty()) throw new Refusal("journey.role.first.missing");
        String path = role.path() + "/steps/" + step;
        if (steps.of(own, role).stream().anyMatch(one -> one.step().id().equals(step))) return "redirect:" + path;
        StepForm form = StepForm.of(Shortened.forField(first, Step.LONGEST));
        steps.keep(own, role, null, form.step(step, null), false, Role.of(role).along(), "");
        Said.say(next, "journey.step.kept");
        return "redirect:" + path;
    }
}
