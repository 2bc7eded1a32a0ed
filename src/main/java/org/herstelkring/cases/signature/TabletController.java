package org.herstelkring.cases.signature;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.people.HandedOver;
import org.herstelkring.shared.NotHere;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The tablet goes round the table: each person gets the plan and their own field. A sheet opens on a device that was handed
 * over; on any other its address is where that is done.
 */
@Controller
@RequestMapping("/cases/{circle}/plan")
@Transactional
class TabletController {

    private final Plans plans;
    private final PlanAnswers answers;
    private final Signing signing;
    private final Sheets sheets;
    private final HandedPlan handed;
    private final HandedOver device;
    private final Screens screens;

    TabletController(
            Plans plans,
            PlanAnswers answers,
            Signing signing,
            Sheets sheets,
            HandedPlan handed,
            HandedOver device,
            Screens screens) {
        this.handed = handed;
        this.device = device;
        this.plans = plans;
        this.answers = answers;
        this.signing = signing;
        this.sheets = sheets;
        this.screens = screens;
    }

    @GetMapping("/signing/{participant}")
    Object sheet(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            HttpServletRequest request) {
        sheets.prepare(access);
        Plan plan = inForce(toPlan);
        SheetPage sheet = sheets.sheet(access, plan, participant, true, Form.empty(), Form.empty());
        if (sheets.withdrew(access, sheet)) return sheets.told(new Taken.Withdrawn(), way(circle, request));
        if (!sheet.asks()) return "redirect:" + way(circle, request);
        return device.isNow(request)
                ? screens.show(Sheets.SHEET, sheet)
                : screens.show(
                        "cases/signature/handing.jte",
                        handed.handing(access, plan, sheet.answer(), device.isPinChosen(request), Form.empty()));
    }

    @PostMapping("/signatures")
    Object sign(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute SignForm form,
            BindingResult wrong,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (form.participant() == null || form.plan() == null || form.id() == null) throw new NotHere();
        UUID participant = form.participant();
        PlanAnswer answer = answers.of(access, form.plan(), participant).orElseThrow(NotHere::new);
        form.check(wrong, answer);
        if (isShut(circle, answer, PlanAnswer.Outcome.SIGNED, wrong, request))
            return sheets.refused(new Taken.Stands(), way(circle, request));
        if (wrong.hasErrors())
            return screens.again(
                    Sheets.SHEET,
                    sheets.sheet(access, inForce(toPlan), participant, true, Form.of(wrong), Form.empty()));
        return answered(circle, signing.sign(access, participant, form, PlanDocument.Way.TABLET), request, next);
    }

    @PostMapping("/declines")
    Object decline(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute DeclineForm form,
            BindingResult wrong,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (form.participant() == null || form.plan() == null) throw new NotHere();
        UUID participant = form.participant();
        form.check(wrong);
        PlanAnswer answer = answers.of(access, form.plan(), participant).orElseThrow(NotHere::new);
        if (isShut(circle, answer, PlanAnswer.Outcome.DECLINED, wrong, request))
            return sheets.refused(new Taken.Stands(), way(circle, request));
        if (wrong.hasErrors())
            return screens.again(
                    Sheets.SHEET,
                    sheets.sheet(access, inForce(toPlan), participant, true, Form.empty(), Form.of(wrong)));
        String seen = plans.get(toPlan, form.plan()).fingerprint();
        return answered(circle, signing.decline(access, participant, form, seen == null ? "" : seen), request, next);
    }

    /** Whoever answered is done with their sheet: the next one does not come upon it. */
    private Object answered(UUID circle, Taken taken, HttpServletRequest request, RedirectAttributes next) {
        PlanAnswer answer = switch (taken) {
            case Taken.Now now -> now.answer();
            case Taken.Already already -> already.answer();
            default -> null;
        };
        if (answer == null) return sheets.refused(taken, way(circle, request));
        String sheet = sheet(circle, answer);
        if (!device.isNow(request)) return "redirect:" + way(circle, request);
        if (answer.waits()) return "redirect:" + sheet;
        device.close(request, sheet);
        Said.say(next, "cases.signature.round.thanks");
        return "redirect:" + way(circle, request);
    }

    /** A device that was handed over answers on the sheets it shows; what was answered on one may come once more. */
    private boolean isShut(
            UUID circle, PlanAnswer answer, PlanAnswer.Outcome again, BindingResult wrong, HttpServletRequest request) {
        return device.isNow(request)
                && !device.shows(request, sheet(circle, answer))
                && (wrong.hasErrors() || !answer.is(again));
    }

    private static String sheet(UUID circle, PlanAnswer answer) {
        return HandedPlan.base(circle) + "/signing/" + answer.participant();
    }

    private String way(UUID circle, HttpServletRequest request) {
        return HandedPlan.base(circle) + (device.isNow(request) ? "/round" : "/signing");
    }

    private Plan inForce(Access access) {
        return plans.inForce(access).orElseThrow(() -> new Refusal("cases.signature.draft"));
    }
}
