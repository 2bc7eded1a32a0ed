package org.herstelkring.cases.signature;

import java.time.Instant;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.picture.Picture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Paper that somebody signed is looked at beside their name, and counts from then on. */
@Controller
@RequestMapping("/cases/{circle}/plan/signing/{participant}")
@Transactional
class SignedPaperController {

    private final CaseFiles files;
    private final Plans plans;
    private final PlanAnswers answers;
    private final Signing signing;
    private final Sheets sheets;
    private final Screens screens;

    SignedPaperController(
            CaseFiles files, Plans plans, PlanAnswers answers, Signing signing, Sheets sheets, Screens screens) {
        this.files = files;
        this.plans = plans;
        this.answers = answers;
        this.signing = signing;
        this.sheets = sheets;
        this.screens = screens;
    }

    @GetMapping("/paper")
    Object show(
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant) {
        Plan plan = plans.inForce(toPlan).orElseThrow(NotHere::new);
        PlanAnswer answer = answers.of(access, plan.id(), participant).orElseThrow(NotHere::new);
        if (!answer.onPaper()) return "redirect:/cases/" + circle + "/plan/signing";
        return screens.show("cases/signature/paper.jte", new SignedPaperPage(files.get(access), plan, answer));
    }

    /**
     * It is theirs.
     *
     * @param of which paper was looked at, as {@link SignedPaperPage#of}
     */
    @PostMapping("/paper/look")
    Object looked(
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @RequestParam UUID plan,
            @RequestParam Instant of,
            RedirectAttributes next) {
        Taken taken = signing.looked(access, participant, plan, of);
        if (taken instanceof Taken.Already(PlanAnswer answer) && answer.waitsForLook()) {
            Said.say(next, "cases.signature.seal.changed");
            return "redirect:/cases/" + circle + "/plan/signing/" + participant + "/paper";
        }
        return sheets.back(circle, taken, "cases.signature.look.said", next);
    }

    /** It is not. */
    @PostMapping("/paper/removal")
    Object away(
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @RequestParam UUID plan,
            RedirectAttributes next) {
        return sheets.back(
                circle, signing.paperAway(access, participant, plan), "cases.signature.look.away.said", next);
    }

    /** @param which {@code own}, {@code guardian}, or the number of a page of paper, from 1 */
    @GetMapping("/pictures/{which:own|guardian|[1-9][0-9]?}")
    ResponseEntity<byte[]> picture(
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID participant,
            @PathVariable String which) {
        Plan plan = plans.inForce(toPlan).orElseThrow(NotHere::new);
        PlanAnswer answer = answers.of(access, plan.id(), participant).orElseThrow(NotHere::new);
        byte[] picture = (switch (which) {
                    case "own" -> answers.picture(access, answer, PlanAnswers.Shown.OWN, 0);
                    case "guardian" -> answers.picture(access, answer, PlanAnswers.Shown.GUARDIAN, 0);
                    default -> answers.picture(access, answer, PlanAnswers.Shown.PAPER, Integer.parseInt(which) - 1);
                })
                .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(Picture.isPng(picture) ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .body(picture);
    }
}
