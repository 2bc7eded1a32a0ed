package org.herstelkring.cases.signature;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseFrame;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.paper.DrawnSignature;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan is put before those who sign it; the facilitator sees who answered and takes in signed paper. */
@Controller
@RequestMapping("/cases/{circle}/plan")
@Transactional
class SigningController {

    private static final String PAGE = "cases/signature/page.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Plans plans;
    private final PlanStates states;
    private final PuttingForward putting;
    private final PlanAnswers answers;
    private final Signing signing;
    private final Sealing sealing;
    private final Sheets sheets;
    private final CaseFrame frame;
    private final Screens screens;
    private final TransactionTemplate transaction;

    SigningController(
            Circles circles,
            CaseFiles files,
            Plans plans,
            PlanStates states,
            PuttingForward putting,
            PlanAnswers answers,
            Signing signing,
            Sealing sealing,
            Sheets sheets,
            CaseFrame frame,
            Screens screens,
            TransactionTemplate transaction) {
        this.circles = circles;
        this.files = files;
        this.plans = plans;
        this.states = states;
        this.putting = putting;
        this.answers = answers;
        this.signing = signing;
        this.sealing = sealing;
        this.sheets = sheets;
        this.frame = frame;
        this.screens = screens;
        this.transaction = transaction;
    }

    @PostMapping("/signing")
    Object put(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access toSignature,
            @PathVariable UUID circle,
            RedirectAttributes next) {
        putting.put(access, toSignature);
        Said.say(next, "cases.signature.put");
        return "redirect:/cases/" + circle + "/plan/signing";
    }

    @PostMapping("/versions")
    Object change(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access toSignature,
            @PathVariable UUID circle,
            @RequestParam UUID id,
            RedirectAttributes next) {
        putting.change(access, toSignature, id);
        Said.say(next, "cases.signature.changed");
        return "redirect:/cases/" + circle + "/plan";
    }

    @GetMapping("/signing")
    Object show(
            @OfCase(CasePart.PLAN) Access plan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle) {
        frame.prepare(access, plans.asked(plan));
        if (plans.inForce(plan).isEmpty()) return "redirect:/cases/" + circle + "/plan";
        return screens.show(PAGE, page(access, plan, null, Form.empty()));
    }

    /** Looking into a file takes a while: no connection to the database waits for it. */
    @PostMapping("/signing/{participant}/paper")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Object paper(
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @RequestParam UUID plan,
            @ModelAttribute PaperForm form,
            BindingResult wrong,
            RedirectAttributes next)
            throws IOException {
        boolean guardian = Objects.requireNonNull(transaction.execute(
                _ -> asked(signature(circle), plan, participant).needsGuardian()));
        if (guardian && form.guardian().isEmpty()) wrong.rejectValue("guardian", "cases.signature.guardian.missing");
        SignForm.settable(wrong, "guardian", form.guardian());
        List<byte[]> pages = form.pages(wrong);
        return Objects.requireNonNull(
                transaction.execute(_ -> paper(circle, participant, plan, form, wrong, pages, next)));
    }

    private Object paper(
            UUID circle,
            UUID participant,
            UUID plan,
            PaperForm form,
            BindingResult wrong,
            List<byte[]> pages,
            RedirectAttributes next) {
        Access access = signature(circle);
        Access toPlan = circles.open(circle, CasePart.PLAN, May.READ);
        asked(access, plan, participant);
        if (wrong.hasErrors()) return screens.again(PAGE, page(access, toPlan, participant, Form.of(wrong)));
        String seen = plans.get(toPlan, plan).fingerprint();
        Taken taken = signing.signOnPaper(access, participant, plan, seen == null ? "" : seen, pages, form.guardian());
        Object page = sheets.back(circle, taken, "cases.signature.taken.paper", next);
        return taken instanceof Taken.Now
                ? "redirect:/cases/" + circle + "/plan/signing/" + participant + "/paper"
                : page;
    }

    private Access signature(UUID circle) {
        return circles.open(circle, CasePart.SIGNATURE, May.CONTRIBUTE);
    }

    private PlanAnswer asked(Access access, UUID plan, UUID participant) {
        return answers.of(access, plan, participant).orElseThrow(NotHere::new);
    }

    /** A plan that was signed by hand, as it was scanned or photographed. */
    record PaperForm(@Nullable MultipartFile scan, String guardian) {

        PaperForm {
            guardian = TypedText.text(guardian);
        }

        List<byte[]> pages(BindingResult wrong) throws IOException {
            try {
                return DrawnSignature.scanned(scan == null ? new byte[0] : scan.getBytes());
            } catch (Refusal unusable) {
                wrong.rejectValue("scan", unusable.key(), unusable.arguments(), unusable.key());
                return List.of();
            }
        }
    }

    @PostMapping("/signing/{participant}/absence")
    Object absent(
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @RequestParam UUID plan,
            RedirectAttributes next) {
        return sheets.back(
                circle, signing.absent(access, participant, plan, true), "cases.signature.taken.absent", next);
    }

    @PostMapping("/signing/{participant}/presence")
    Object present(
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            @RequestParam UUID plan,
            RedirectAttributes next) {
        return sheets.back(
                circle, signing.absent(access, participant, plan, false), "cases.signature.taken.asked", next);
    }

    @PostMapping("/signing/{participant}/link")
    Object tellAgain(
            @OfCase(CasePart.PLAN) Access toPlan,
            @OfCase(value = CasePart.SIGNATURE, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID participant,
            RedirectAttributes next) {
        boolean sent = putting.tellAgain(access, participant);
        Said.say(next, sent ? "cases.signature.link.sent" : "cases.signature.link.nowhere");
        return "redirect:/cases/" + circle + "/plan/signing";
    }

    private SigningPage page(Access access, Access toPlan, @Nullable UUID wrong, Form form) {
        Plan plan = plans.inForce(toPlan).orElseThrow(() -> new Refusal("cases.signature.draft"));
        return new SigningPage(
                files.get(access),
                plan,
                states.state(access, plan),
                sealing.given(access, plan.id()).stream()
                        .map(one -> new SigningPage.Row(
                                one,
                                putting.mailed(access, one.participant()),
                                sheets.guardian(access, one.participant())))
                        .toList(),
                wrong,
                form);
    }
}
