package org.herstelkring.cases.signature;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.people.HandedOver;
import org.herstelkring.people.HandingForm;
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

/** The tablet is handed over, locked, and goes round the table until it comes back. */
@Controller
@RequestMapping("/cases/{circle}/plan")
@Transactional
class RoundController {

    private static final String HANDING = "cases/signature/handing.jte";

    private final Plans plans;
    private final PlanAnswers answers;
    private final HandedPlan handed;
    private final HandedOver device;
    private final Screens screens;

    RoundController(Plans plans, PlanAnswers answers, HandedPlan handed, HandedOver device, Screens screens) {
        this.plans = plans;
        this.answers = answers;
        this.handed = handed;
        this.device = device;
        this.screens = screens;
    }

    /** Whose turn is next, for who holds the tablet. */
    @GetMapping("/round")
    Object round(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            HttpServletRequest request) {
        String base = HandedPlan.base(circle);
        if (!device.isNow(request)) return "redirect:" + base + "/signing";
        List<PlanAnswer> all = handed.round(access, inForce(toPlan).id());
        List<String> names = AtTheTable.names(all.stream().map(PlanAnswer::name).toList());
        List<RoundPage.Turn> turns = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            PlanAnswer one = all.get(at);
            boolean asked = one.waits() && !one.waitsForLook();
            boolean open = asked && device.shows(request, base + "/signing/" + one.participant());
            turns.add(new RoundPage.Turn(one.participant(), names.get(at), !asked, open));
        }
        return screens.show("cases/signature/round.jte", new RoundPage(base, turns));
    }

    @PostMapping("/signing/{participant}/handing")
    Object hand(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @Valid @ModelAttribute HandingForm form,
            BindingResult wrong,
            HttpServletRequest request,
            HttpServletResponse response) {
        Plan plan = inForce(toPlan);
        PlanAnswer answer = answers.of(access, plan.id(), participant).orElseThrow(NotHere::new);
        form.check(wrong, device.isPinChosen(request));
        if (wrong.hasErrors())
            return screens.again(
                    HANDING, handed.handing(access, plan, answer, device.isPinChosen(request), Form.of(wrong)));
        device.hand(request, response, form, handed.sheet(access, plan.id(), participant));
        return "redirect:" + HandedPlan.base(circle) + "/signing/" + participant;
    }

    private Plan inForce(Access access) {
        return plans.inForce(access).orElseThrow(() -> new Refusal("cases.signature.draft"));
    }
}
