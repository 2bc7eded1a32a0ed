package org.herstelkring.cases.signature;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.OfMyPart;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.paper.PlanPaper;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanPapers;
import org.herstelkring.cases.plan.PlanText;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan as a document: sealed once it is, marked as a draft before that. */
@Controller
@Transactional
class PaperController {

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Plans plans;
    private final PlanText.Whole whole;
    private final PlanPapers papers;
    private final PlanAnswers answers;
    private final SealedPlans sealedPlans;
    private final PlanPaper paper;

    PaperController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Plans plans,
            PlanText.Whole whole,
            PlanPapers papers,
            PlanAnswers answers,
            SealedPlans sealedPlans,
            PlanPaper paper) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.plans = plans;
        this.whole = whole;
        this.papers = papers;
        this.answers = answers;
        this.sealedPlans = sealedPlans;
        this.paper = paper;
    }

    /** @param version a number, or nothing for the sealed version, else the newest */
    @GetMapping("/cases/{circle}/plan.pdf")
    Paper forFacilitator(
            @OfCase(value = CasePart.PLAN, paper = true) Access access,
            @OfCase(value = CasePart.SIGNATURE, paper = true) Access signatures,
            @RequestParam(required = false) @Nullable Integer version) {
        if (!circles.allows(access.circle(), CasePart.PLAN, null, May.CONTRIBUTE)) throw new NotHere();
        List<Plan> all = plans.all(access);
        Plan plan = all.stream()
                .filter(one -> version == null ? one.is(Plan.State.SEALED) : one.number() == version)
                .findFirst()
                .or(() -> version == null ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(NotHere::new);
        CaseFile file = files.get(access);
        return pdf(file.reference(), plan, whole(access, plan, () -> draft(access, file, plan)));
    }

    /** @param version a number that lay before people, or nothing for the plan that holds, else the newest before them */
    @GetMapping("/my-part/{participant}/plan.pdf")
    Paper forParticipant(
            @OfMyPart(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access own,
            @RequestParam(required = false) @Nullable Integer version) {
        if (!own.own()) throw new NotHere();
        Access access = circles.openToPrint(own.circle(), CasePart.PLAN, null);
        List<Plan> all = plans.all(access);
        Plan plan = all.stream()
                .filter(one -> version == null
                        ? one.is(Plan.State.SEALED)
                        : one.number() == version && !one.is(Plan.State.DRAFT))
                .findFirst()
                .or(() -> version == null ? plans.inForce(access) : Optional.empty())
                .orElseThrow(NotHere::new);
        PlanDocument frozen = papers.frozen(access, plan.id());
        return pdf(frozen.reference(), plan, whole(access, plan, () -> frozen));
    }

    private PlanDocument draft(Access access, CaseFile file, Plan plan) {
        return plan.is(Plan.State.DRAFT)
                ? papers.document(access, file, whole.of(access, plan), participants.all(access))
                : papers.frozen(access, plan.id()).signedBy(answers.onPaper(access, plan.id()));
    }

    private static Paper pdf(String reference, Plan plan, Supplier<byte[]> setting) {
        return new Paper("plan-" + reference + "-" + plan.number() + ".pdf", setting);
    }

    /** What was sealed is given as it is. */
    private Supplier<byte[]> whole(Access access, Plan plan, Supplier<PlanDocument> document) {
        Optional<byte[]> sealed = sealedPlans.pdf(access, plan.id());
        if (sealed.isPresent()) return sealed::get;
        PlanDocument draft = document.get();
        return () -> paper.draft(draft);
    }
}
