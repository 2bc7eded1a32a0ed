package org.herstelkring.cases.plan;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

/** Commitments are added, made concrete, put in order, taken out and brought back. */
@Controller
@RequestMapping("/cases/{circle}/plan/commitments")
@Transactional
class CommitmentController {

    private static final String PAGE = "cases/plan/commitment.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Plans plans;
    private final Commitments commitments;
    private final CommitmentViews views;
    private final PlanPages pages;
    private final Screens screens;
    private final LocalClock clock;

    CommitmentController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            Plans plans,
            Commitments commitments,
            CommitmentViews views,
            PlanPages pages,
            Screens screens,
            LocalClock clock) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.plans = plans;
        this.commitments = commitments;
        this.views = views;
        this.pages = pages;
        this.screens = screens;
        this.clock = clock;
    }

    @PostMapping
    Object add(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute CommitmentForm form,
            BindingResult wrong,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes next) {
        if (form.what().isBlank()) wrong.rejectValue("what", "cases.plan.what.missing");
        form.check(wrong, participants.all(access), clock.today(), null);
        if (wrong.hasErrors()) return screens.again("cases/plan/page.jte", pages.page(access, Form.of(wrong)));
        UUID id = Objects.requireNonNull(form.id());
        MadeOnce kept = commitments.add(access, form.read(id, List.of()));
        if (!kept.stands())
            throw CommitmentMerge.of(
                    CommitmentForm.of(commitments.find(access, id).orElseThrow(MadeOnce::gone)),
                    form,
                    views.said(participants.all(access)));
        Said.say(next, kept == MadeOnce.CHANGED ? "cases.plan.commitment.saved" : "cases.plan.commitment.added");
        return Back.to(circle, back, "plan/commitments/" + id);
    }

    @GetMapping("/{id}")
    Object show(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back) {
        pages.prepare(access);
        Commitment one = commitments.get(access, id);
        CommitmentForm form = CommitmentForm.of(one);
        Optional<String> fixed = plans.fixed(access);
        if (fixed.isEmpty()) return screens.show(PAGE, page(access, one, form.shown(), back));
        CaseFile file = files.get(access);
        return screens.show(
                FixedLinePage.TEMPLATE,
                new FixedLinePage(
                        file,
                        "cases.plan.commitment",
                        one.number(),
                        fixed.get(),
                        CommitmentMerge.of(form, form, views.said(participants.all(access)))
                                .fields(),
                        back == null ? "/cases/" + file.id() + "/plan" : back));
    }

    /** @param then the commitment whose page comes after it; none for the plan */
    @PostMapping("/{id}")
    Object change(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @Valid @ModelAttribute CommitmentForm form,
            BindingResult wrong,
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable UUID then,
            RedirectAttributes next) {
        Commitment before = commitments.get(access, id);
        List<Participant> people = participants.all(access);
        form.check(wrong, people, clock.today(), before);
        if (!id.equals(form.id())) wrong.rejectValue("id", "typeMismatch");
        if (wrong.hasErrors()) return screens.again(PAGE, page(access, before, Form.of(wrong), back));
        if (!commitments.change(access, form.read(before.thread(), before.shares())))
            throw CommitmentMerge.of(CommitmentForm.of(before), form, views.said(people));
        Said.say(next, "cases.plan.commitment.saved");
        return Back.to(circle, back, then == null ? "plan#commitment-" + id : "plan/commitments/" + then);
    }

    /** Saves while it is typed; answers with the version that stands then. */
    @PostMapping("/{id}/draft")
    ResponseEntity<Map<String, Long>> draft(
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @Valid @ModelAttribute CommitmentForm form,
            BindingResult wrong) {
        Access access = circles.open(circle, CasePart.PLAN, May.CONTRIBUTE);
        Commitment before = commitments.get(access, id);
        List<Participant> people = participants.all(access);
        form.check(wrong, people, clock.today(), before);
        if (wrong.hasErrors() || !id.equals(form.id()))
            return ResponseEntity.unprocessableContent().build();
        if (!commitments.change(access, form.read(before.thread(), before.shares())))
            throw CommitmentMerge.of(CommitmentForm.of(before), form, views.said(people));
        return ResponseEntity.ok(Map.of("version", form.version() + 1));
    }

    @PostMapping("/{id}/place")
    Object move(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @RequestParam boolean up,
            @RequestParam(required = false) @Nullable String back) {
        commitments.move(toPlan, id, up);
        return Back.to(circle, back, "plan#commitment-" + id);
    }

    @PostMapping("/{id}/removal")
    Object remove(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes next) {
        commitments.remove(toPlan, id);
        String undo = "/cases/" + circle + "/plan/commitments/" + id + "/return";
        Said.undoable(next, "cases.plan.commitment.removed", back == null ? undo : undo + "?back=" + back);
        return Back.to(circle, back, "plan#commitments");
    }

    @PostMapping("/{id}/return")
    Object bringBack(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes next) {
        commitments.bringBack(toPlan, id);
        Said.say(next, "cases.plan.commitment.returned");
        return Back.to(circle, back, "plan#commitment-" + id);
    }

    private CommitmentPage page(Access access, Commitment one, Form form, @Nullable String back) {
        List<Participant> people = participants.all(access);
        PlanWords said = views.said(people);
        return new CommitmentPage(
                files.get(access),
                one.id(),
                one.number(),
                one.version(),
                form,
                CommitmentPage.Hand.of(people, one),
                CommitmentViews.followers(people, said),
                CommitmentPage.Paid.of(one, said),
                clock.today(),
                after(access, one),
                back);
    }

    private @Nullable UUID after(Access access, Commitment one) {
        return plans.latest(access).stream()
                .flatMap(plan -> commitments.of(access, plan.id()).stream())
                .filter(other -> other.number() == one.number() + 1)
                .map(Commitment::id)
                .findFirst()
                .orElse(null);
    }
}
