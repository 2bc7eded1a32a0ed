package org.herstelkring.cases.followup;

import jakarta.validation.Valid;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A participant keeps commitments, or says how it goes with those of others. */
@Controller
@RequestMapping("/my-part/{participant}/commitments")
@Transactional
class MyCommitmentsController {

    private static final String STEP = "cases/followup/step.jte";

    private final Circles circles;
    private final Participants participants;
    private final Steps steps;
    private final Instalments instalments;
    private final MarkedDays markedDays;
    private final StepViews views;
    private final StepReporting telling;
    private final Screens screens;

    MyCommitmentsController(
            Circles circles,
            Participants participants,
            Steps steps,
            Instalments instalments,
            MarkedDays markedDays,
            StepViews views,
            StepReporting telling,
            Screens screens) {
        this.circles = circles;
        this.participants = participants;
        this.steps = steps;
        this.instalments = instalments;
        this.markedDays = markedDays;
        this.views = views;
        this.telling = telling;
        this.screens = screens;
    }

    @GetMapping
    Object show(@PathVariable("participant") UUID me) {
        UUID circle = here(me);
        Access toSteps = circles.open(circle, PyramidPart.STEPS, May.READ);
        Access toReports = circles.open(circle, PyramidPart.REPORTS, me, May.READ);
        return screens.show("cases/followup/mine.jte", new MyCommitmentsPage(me, views.of(toSteps, toReports)));
    }

    @GetMapping("/{step}")
    Object step(@PathVariable("participant") UUID me, @PathVariable UUID step) {
        return screens.show(STEP, page(me, step, Form.empty()));
    }

    @PostMapping("/{step}/reports")
    Object report(
            @PathVariable("participant") UUID me,
            @PathVariable UUID step,
            @Valid @ModelAttribute ReportForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        UUID circle = here(me);
        Access everything = circles.open(circle, PyramidPart.STEPS, May.READ);
        Access toReports = circles.open(circle, PyramidPart.REPORTS, me, May.CONTRIBUTE);
        Step about = steps.get(everything, step);
        boolean marks = marks(about, me);
        StepReporting.check(form, about, marks, about.isOf(me), wrong, views.today());
        if (wrong.hasErrors()) return screens.again(STEP, page(me, step, Form.of(wrong)));
        telling.tell(marks ? toOwn(circle, me) : null, toReports, about, form, me);
        Said.say(next, "cases.followup.told");
        return back(me, step);
    }

    @PostMapping("/{step}/days")
    Object days(
            @PathVariable("participant") UUID me,
            @PathVariable UUID step,
            @ModelAttribute MarkedDays.Form form,
            RedirectAttributes next) {
        markedDays.mark(toOwn(here(me), me), step, form);
        Said.say(next, "cases.followup.times.said");
        return back(me, step);
    }

    @PostMapping("/{step}/payments")
    Object pay(
            @PathVariable("participant") UUID me,
            @PathVariable UUID step,
            @RequestParam int number,
            RedirectAttributes next) {
        Access own = toOwn(here(me), me);
        instalments.pay(own, steps.get(own, step).id(), number, views.today());
        Said.undoable(next, "cases.followup.paid", list(me) + "/" + step + "/payments/" + number + "/undo");
        return back(me, step);
    }

    @PostMapping("/{step}/payments/{number}/undo")
    Object takeBack(
            @PathVariable("participant") UUID me,
            @PathVariable UUID step,
            @PathVariable int number,
            RedirectAttributes next) {
        Access own = toOwn(here(me), me);
        instalments.takeBack(own, steps.get(own, step).id(), number);
        Said.say(next, "cases.followup.payment.taken-back");
        return back(me, step);
    }

    /** The circle of somebody who takes part; who withdrew is told so. */
    private UUID here(UUID me) {
        Access own = participants.own(me, CasePart.PEOPLE, May.READ);
        if (!participants.get(own, me).takesPart()) throw new Refusal("cases.mypart.withdrawn.refused");
        return own.circle();
    }

    /** How a distance stands is not for one of those between whom it is kept: each says how it was kept. */
    private static boolean marks(Step step, UUID me) {
        return step.isOf(me) && step.distance() == null;
    }

    private Access toOwn(UUID circle, UUID me) {
        return circles.open(circle, PyramidPart.STEPS, me, May.CONTRIBUTE);
    }

    private FollowUpStepPage page(UUID me, UUID step, Form form) {
        UUID circle = here(me);
        Access toSteps = circles.open(circle, PyramidPart.STEPS, May.READ);
        Access toReports = circles.open(circle, PyramidPart.REPORTS, me, May.READ);
        StepView view = views.one(toSteps, toReports, step);
        return new FollowUpStepPage(view, list(me), marks(view.step(), me), false, form);
    }

    private static String list(UUID me) {
        return "/my-part/" + me + "/commitments";
    }

    private static String back(UUID me, UUID step) {
        return "redirect:" + list(me) + "/" + step;
    }
}
