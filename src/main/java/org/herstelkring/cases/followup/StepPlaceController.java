package org.herstelkring.cases.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A place on the pyramid may be given when there is time for it: signing never waits for it. */
@Controller
@RequestMapping("/cases/{circle}/follow-up/steps/{step}/place")
@Transactional
class StepPlaceController {

    private final Steps steps;

    StepPlaceController(Steps steps) {
        this.steps = steps;
    }

    /** @param level 4 (primary) to 0 (context) */
    record PlaceForm(
            @NotNull @Min(0) @Max(4) @Nullable Integer level,
            @NotNull @Nullable Pole pole,
            long version) {}

    @PostMapping
    Object place(
            @OfCase(pyramid = PyramidPart.STEPS, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID step,
            @Valid @ModelAttribute PlaceForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Step about = steps.get(access, step);
        Integer number = form.level();
        Pole pole = form.pole();
        if (wrong.hasErrors() || number == null || pole == null) throw new Refusal("cases.followup.place.missing");
        Level level = Level.of(number);
        boolean there = about.level() == level && about.pole() == pole;
        if (!there && (about.version() != form.version() || !steps.place(access, about, level, pole)))
            throw new Stale(
                    about.version(),
                    List.of(
                            StaleField.keyed(
                                    "level",
                                    "cases.plan.field.level",
                                    "" + about.level().number(),
                                    "" + number,
                                    about.level().label(),
                                    level.label()),
                            StaleField.keyed(
                                    "pole",
                                    "cases.plan.field.pole",
                                    about.pole().name(),
                                    pole.name(),
                                    about.pole().label(),
                                    pole.label())));
        Said.say(next, "cases.followup.placed");
        return "redirect:/cases/" + circle + "/follow-up/steps/" + step;
    }
}
