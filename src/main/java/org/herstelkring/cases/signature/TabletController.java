package org.herstelkring.cases.signature;

import jakarta.validation.Valid;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tablet goes round the table: each person gets the plan and their own field. */
@Controller
@RequestMapping("/cases/{circle}/plan")
@Transactional
class TabletController {

    private final Plans plans;
    private final PlanAnswers answers;
    private final Signing signing;
    private final Sheets sheets;
    private final Screens screens;

    TabletController(Plans plans, PlanAnswers answers, Signing signing, Sheets sheets, Screens screens) {
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
            @PathVariable UUID participant) {
        SheetPage sheet = sheets.sheet(access, inForce(toPlan), participant, true, Form.empty(), Form.empty());
        return sheets.withdrew(access, sheet)
                ? sheets.told(new Taken.Withdrawn(), sheet.back())
                : screens.show(Sheets.SHEET, sheet);
    }

    @PostMapping("/signatures")
    Object sign(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute SignForm form,
            BindingResult wrong) {
        if (form.participant() == null || form.plan() == null || form.id() == null) throw new NotHere();
        UUID participant = form.participant();
        PlanAnswer answer = answers.of(access, form.plan(), participant).orElseThrow(NotHere::new);
        form.check(wrong, answer);
        if (wrong.hasErrors())
            return screens.again(
                    Sheets.SHEET,
                    sheets.sheet(access, inForce(toPlan), participant, true, Form.of(wrong), Form.empty()));
        return answered(circle, participant, signing.sign(access, participant, form, PlanDocument.Way.TABLET));
    }

    @PostMapping("/declines")
    Object decline(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute DeclineForm form,
            BindingResult wrong) {
        if (form.participant() == null || form.plan() == null) throw new NotHere();
        UUID participant = form.participant();
        form.check(wrong);
        if (wrong.hasErrors())
            return screens.again(
                    Sheets.SHEET,
                    sheets.sheet(access, inForce(toPlan), participant, true, Form.empty(), Form.of(wrong)));
        String seen = plans.get(toPlan, form.plan()).fingerprint();
        return answered(circle, participant, signing.decline(access, participant, form, seen == null ? "" : seen));
    }

    private Object answered(UUID circle, UUID participant, Taken taken) {
        if (!(taken instanceof Taken.Now) && !(taken instanceof Taken.Already))
            return sheets.refused(taken, "/cases/" + circle + "/plan/signing");
        return "redirect:/cases/" + circle + "/plan/signing/" + participant;
    }

    private Plan inForce(Access access) {
        return plans.inForce(access).orElseThrow(() -> new Refusal("cases.signature.draft"));
    }
}
