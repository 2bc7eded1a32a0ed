package org.herstelkring.cases.followup;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.cases.CaseAccess;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
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

/** The facilitator keeps an eye on what was agreed. */
@Controller
@RequestMapping("/cases/{circle}/follow-up")
@Transactional
class FollowUpController {

    private static final String STEP = "cases/followup/step.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Steps steps;
    private final Instalments instalments;
    private final MarkedDays markedDays;
    private final StepViews views;
    private final StepReporting telling;
    private final Screens screens;

    FollowUpController(
            Circles circles,
            CaseFiles files,
            Steps steps,
            Instalments instalments,
            MarkedDays markedDays,
            StepViews views,
            StepReporting telling,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.steps = steps;
        this.instalments = instalments;
        this.markedDays = markedDays;
        this.views = views;
        this.telling = telling;
        this.screens = screens;
    }

    @GetMapping
    Object show(
            @OfCase(
                            value = CasePart.ROAD,
                            pyramid = {PyramidPart.STEPS, PyramidPart.REPORTS})
                    CaseAccess access) {
        return screens.show(
                "cases/followup/page.jte",
                new FollowUpPage(
                        files.get(access.of(CasePart.ROAD)),
                        views.of(access.of(PyramidPart.STEPS), access.of(PyramidPart.REPORTS))));
    }

    @GetMapping("/steps")
    Object steps(@OfCase(pyramid = PyramidPart.STEPS) Access access) {
        return "redirect:/cases/" + access.circle() + "/follow-up";
    }

    @GetMapping("/steps/{step}")
    Object step(@PathVariable UUID circle, @PathVariable UUID step) {
        return screens.show(STEP, page(circle, step, Form.empty()));
    }

    @PostMapping("/steps/{step}/reports")
    Object report(
            @OfCase(pyramid = PyramidPart.STEPS, may = May.CONTRIBUTE) Access toSteps,
            @OfCase(pyramid = PyramidPart.REPORTS, may = May.CONTRIBUTE) Access toReports,
            @PathVariable UUID circle,
            @PathVariable UUID step,
            @Valid @ModelAttribute ReportForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Step about = steps.get(toSteps, step);
        StepReporting.check(form, about, true, true, wrong, views.today());
        if (wrong.hasErrors()) return screens.again(STEP, page(circle, step, Form.of(wrong)));
        telling.tell(toSteps, toReports, about, form, null);
        Said.say(next, "cases.followup.told");
        return back(circle, step);
    }

    @PostMapping("/steps/{step}/days")
    Object days(
            @OfCase(pyramid = PyramidPart.STEPS, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID step,
            @ModelAttribute MarkedDays.Form form,
            RedirectAttributes next) {
        markedDays.mark(access, step, form);
        Said.say(next, "cases.followup.times.said");
        return back(circle, step);
    }

    @PostMapping("/steps/{step}/payments")
    Object pay(
            @OfCase(pyramid = PyramidPart.STEPS, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID step,
            @RequestParam int number,
            @RequestParam(required = false) @Nullable LocalDate paidOn,
            RedirectAttributes next) {
        LocalDate today = views.today();
        LocalDate day = paidOn == null || paidOn.isAfter(today) ? today : paidOn;
        instalments.pay(access, steps.get(access, step).id(), number, day);
        Said.undoable(next, "cases.followup.paid", list(circle) + "/" + step + "/payments/" + number + "/undo");
        return back(circle, step);
    }

    @PostMapping("/steps/{step}/payments/{number}/undo")
    Object takeBack(
            @OfCase(pyramid = PyramidPart.STEPS, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID step,
            @PathVariable int number,
            RedirectAttributes next) {
        instalments.takeBack(access, steps.get(access, step).id(), number);
        Said.say(next, "cases.followup.payment.taken-back");
        return back(circle, step);
    }

    private FollowUpStepPage page(UUID circle, UUID step, Form form) {
        Access toSteps = circles.open(circle, PyramidPart.STEPS, May.READ);
        Access toReports = circles.open(circle, PyramidPart.REPORTS, May.READ);
        return new FollowUpStepPage(views.one(toSteps, toReports, step), list(circle), true, true, form);
    }

    private static String list(UUID circle) {
        return "/cases/" + circle + "/follow-up/steps";
    }

    private static String back(UUID circle, UUID step) {
        return "redirect:" + list(circle) + "/" + step;
    }
}
