package org.herstelkring.cases.signature;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
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

/** A participant reads the plan on their own device and answers it. */
@Controller
@RequestMapping("/my-part/{participant}/plan")
@Transactional
class MyPlanController {

    private final Participants participants;
    private final Circles circles;
    private final Plans plans;
    private final PlanAnswers answers;
    private final Signing signing;
    private final Sheets sheets;
    private final Screens screens;

    MyPlanController(
            Participants participants,
            Circles circles,
            Plans plans,
            PlanAnswers answers,
            Signing signing,
            Sheets sheets,
            Screens screens) {
        this.participants = participants;
        this.circles = circles;
        this.plans = plans;
        this.answers = answers;
        this.signing = signing;
        this.sheets = sheets;
        this.screens = screens;
    }

    @GetMapping
    Object show(@PathVariable UUID participant) {
        Access access = own(participant);
        UUID circle = access.circle();
        if (!circles.allows(circle, CasePart.PLAN, null, May.READ)) return later(participant);
        circles.open(circle, CasePart.PLAN, May.READ);
        sheets.prepare(access);
        Optional<Plan> plan = plans.inForce(access)
                .filter(one -> answers.of(access, one.id(), participant).isPresent());
        if (plan.isEmpty()) return later(participant);
        return screens.show(
                Sheets.SHEET, sheets.sheet(access, plan.get(), participant, false, Form.empty(), Form.empty()));
    }

    @PostMapping("/signatures")
    Object sign(@PathVariable UUID participant, @Valid @ModelAttribute SignForm form, BindingResult wrong) {
        if (form.plan() == null || form.id() == null) throw new NotHere();
        Access access = own(participant);
        UUID circle = access.circle();
        if (gone(circle)) return sheets.refused(new Taken.Withdrawn(), "/my-part/" + participant);
        Optional<PlanAnswer> answer = answers.of(access, form.plan(), participant);
        if (answer.isEmpty()) return sheets.refused(new Taken.OtherVersion(), "/my-part/" + participant + "/plan");
        form.check(wrong, answer.get());
        Optional<Plan> plan = plans.inForce(access);
        if (wrong.hasErrors() && plan.isPresent())
            return screens.again(
                    Sheets.SHEET, sheets.sheet(access, plan.get(), participant, false, Form.of(wrong), Form.empty()));
        return answered(participant, signing.sign(access, participant, form, PlanDocument.Way.LINK));
    }

    @PostMapping("/declines")
    Object decline(@PathVariable UUID participant, @Valid @ModelAttribute DeclineForm form, BindingResult wrong) {
        Access access = own(participant);
        UUID circle = access.circle();
        if (gone(circle)) return sheets.refused(new Taken.Withdrawn(), "/my-part/" + participant);
        Optional<Plan> plan = plans.inForce(access).filter(one -> one.id().equals(form.plan()));
        if (plan.isEmpty()) return sheets.refused(new Taken.OtherVersion(), "/my-part/" + participant + "/plan");
        form.check(wrong);
        if (wrong.hasErrors())
            return screens.again(
                    Sheets.SHEET, sheets.sheet(access, plan.get(), participant, false, Form.empty(), Form.of(wrong)));
        String seen = plan.get().fingerprint();
        return answered(participant, signing.decline(access, participant, form, seen == null ? "" : seen));
    }

    private Object answered(UUID participant, Taken taken) {
        if (!(taken instanceof Taken.Now) && !(taken instanceof Taken.Already))
            return sheets.refused(taken, "/my-part/" + participant + "/plan");
        return "redirect:/my-part/" + participant + "/plan";
    }

    private Object later(UUID participant) {
        return screens.show(
                "cases/signature/later.jte", new SheetPage.Refused("cases.signature.later", "/my-part/" + participant));
    }

    /** Who withdrew no longer reads the plan, and is told so instead of a page that is not there. */
    private boolean gone(UUID circle) {
        if (!circles.allows(circle, CasePart.PLAN, null, May.READ)) return true;
        circles.open(circle, CasePart.PLAN, May.READ);
        return false;
    }

    /** What is one's own; not here for anybody else, facilitators included: they have pages of their own. */
    private Access own(UUID participant) {
        Access access = participants.own(participant, CasePart.SIGNATURE, May.CONTRIBUTE);
        if (!access.own()) throw new NotHere();
        return access;
    }
}
