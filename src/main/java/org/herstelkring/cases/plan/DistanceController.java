package org.herstelkring.cases.plan;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Stale;
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

/** Closeness and distance are written as concretely as any commitment. */
@Controller
@RequestMapping("/cases/{circle}/plan/arrangements/{id}")
@Transactional
class DistanceController {

    private static final String PAGE = "cases/plan/arrangement.jte";

    private final CaseFiles files;
    private final Participants participants;
    private final Plans plans;
    private final DistanceAgreements arrangements;
    private final CommitmentViews views;
    private final PlanPages pages;
    private final Screens screens;
    private final LocalClock clock;

    DistanceController(
            CaseFiles files,
            Participants participants,
            Plans plans,
            DistanceAgreements arrangements,
            CommitmentViews views,
            PlanPages pages,
            Screens screens,
            LocalClock clock) {
        this.files = files;
        this.participants = participants;
        this.plans = plans;
        this.arrangements = arrangements;
        this.views = views;
        this.pages = pages;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object show(@OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access, @PathVariable UUID id) {
        pages.prepare(access);
        Optional<DistanceAgreement> there = find(access, id);
        Optional<String> fixed = plans.fixed(access);
        if (fixed.isEmpty())
            return screens.show(
                    PAGE,
                    page(
                            access,
                            id,
                            there.map(DistanceForm::of).<Form>map(Form::of).orElse(Form.empty())));
        CaseFile file = files.get(access);
        PlanWords said = views.said(participants.all(access));
        return screens.show(
                FixedLinePage.TEMPLATE,
                new FixedLinePage(
                        file,
                        "cases.plan.arrangements",
                        0,
                        fixed.get(),
                        there.map(one -> DistanceMerge.of(one, one, said)).orElse(List.of()),
                        "/cases/" + file.id() + "/plan"));
    }

    @PostMapping
    Object keep(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @Valid @ModelAttribute DistanceForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        Optional<DistanceAgreement> before = find(access, id);
        List<Participant> people = participants.all(access);
        form.check(
                wrong,
                people,
                clock.today(),
                before.map(DistanceAgreement::terms).orElse(null));
        if (wrong.hasErrors()) return screens.again(PAGE, page(access, id, Form.of(wrong)));
        DistanceAgreement mine =
                form.read(id, before.map(DistanceAgreement::thread).orElse(id));
        if (!arrangements.keep(access, mine)) {
            DistanceAgreement theirs = find(access, id).orElseThrow(MadeOnce::gone);
            if (!theirs.saysTheSame(mine))
                throw new Stale(theirs.version(), DistanceMerge.of(theirs, mine, views.said(people)));
        }
        Said.say(next, "cases.plan.line.saved");
        return "redirect:/cases/" + circle + "/plan#arrangements";
    }

    private Optional<DistanceAgreement> find(Access access, UUID id) {
        return plans.latest(access).stream()
                .flatMap(plan -> arrangements.of(access, plan.id()).stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private DistancePage page(Access access, UUID id, Form form) {
        List<Participant> people = participants.all(access);
        return new DistancePage(
                files.get(access),
                id,
                form,
                CommitmentViews.people(people),
                CommitmentViews.followers(people, views.said(people)));
    }
}
