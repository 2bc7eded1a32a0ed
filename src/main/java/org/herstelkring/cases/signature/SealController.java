package org.herstelkring.cases.signature;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facilitator looks once more at what everybody answered, and seals. */
@Controller
@RequestMapping("/cases/{circle}/plan/seal")
@Transactional
class SealController {

    private final CaseFiles files;
    private final Plans plans;
    private final PlanAnswers answers;
    private final SealJobs jobs;
    private final Sealing sealing;
    private final Screens screens;

    SealController(CaseFiles files, Plans plans, PlanAnswers answers, SealJobs jobs, Sealing sealing, Screens screens) {
        this.files = files;
        this.plans = plans;
        this.answers = answers;
        this.jobs = jobs;
        this.sealing = sealing;
        this.screens = screens;
    }

    @GetMapping
    Object show(
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle) {
        Optional<Plan> plan = plans.inForce(toPlan).filter(one -> one.is(Plan.State.OPEN));
        if (plan.isEmpty() || files.get(access).closed()) return waiting(circle);
        List<PlanAnswer> given = sealing.given(access, plan.get().id());
        if (!Sealing.ready(given) || jobs.asked(access, plan.get().id())) return waiting(circle);
        return screens.show(
                "cases/signature/seal.jte",
                new SealPage(
                        files.get(access),
                        plan.get(),
                        given,
                        answers.typed(access, plan.get().id()),
                        Sealing.seen(given)));
    }

    @PostMapping
    Object seal(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @RequestParam UUID plan,
            @RequestParam String seen,
            RedirectAttributes next) {
        if (sealing.seal(access, plan, seen)) return waiting(circle);
        Said.say(next, "cases.signature.seal.changed");
        return "redirect:/cases/" + circle + "/plan/seal";
    }

    private static String waiting(UUID circle) {
        return "redirect:/cases/" + circle + "/plan/signing";
    }
}
