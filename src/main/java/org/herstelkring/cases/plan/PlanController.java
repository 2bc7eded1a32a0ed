package org.herstelkring.cases.plan;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.catalogue.Catalogue;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
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

/** The plan as a whole: to write, to read aloud, and its earlier versions. */
@Controller
@RequestMapping("/cases/{circle}/plan")
@Transactional
class PlanController {

    private static final String PAGE = "cases/plan/page.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Plans plans;
    private final PlanPages pages;
    private final Catalogue catalogue;
    private final Screens screens;

    PlanController(
            Circles circles, CaseFiles files, Plans plans, PlanPages pages, Catalogue catalogue, Screens screens) {
        this.circles = circles;
        this.files = files;
        this.plans = plans;
        this.pages = pages;
        this.catalogue = catalogue;
        this.screens = screens;
    }

    @GetMapping
    Object show(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access toPlan,
            @RequestParam(required = false) @Nullable String measure,
            Locale language) {
        return screens.show(PAGE, pages.page(toPlan, begun(measure, language)));
    }

    /** A commitment that begins from a measure of the catalogue: its words can be changed before it is added. */
    private Form begun(@Nullable String measure, Locale language) {
        return Optional.ofNullable(measure)
                .flatMap(catalogue::find)
                .<Object>map(one -> Map.of(
                        "what", one.in(language).title(),
                        "level", String.valueOf(one.level().number()),
                        "pole", one.pole().code()))
                .map(Form::of)
                .orElse(Form.empty());
    }

    @PostMapping("/words")
    Object keep(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute PlanWordsForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (wrong.hasErrors()) return screens.again(PAGE, pages.page(access, Form.empty(), Form.of(wrong)));
        Optional<Plan> before = plans.latest(access);
        Plan plan = plans.draft(access);
        // The first words begin the plan, and there was no version to have read.
        long version = before.isEmpty() ? plan.version() : form.version();
        if (version != plan.version()
                || !plans.keep(
                        access,
                        plan,
                        form.language(),
                        form.summary(),
                        form.askedForgotten(),
                        form.forgotten(),
                        form.why())) throw stale(plan, form);
        Said.say(next, "cases.plan.words.saved");
        return "redirect:/cases/" + circle + "/plan#words";
    }

    /** Saves while it is typed; answers with the version that stands then. */
    @PostMapping("/words/draft")
    ResponseEntity<Map<String, Long>> draft(
            @PathVariable UUID circle, @Valid @ModelAttribute PlanWordsForm form, BindingResult wrong) {
        Access access = circles.open(circle, CasePart.PLAN, May.CONTRIBUTE);
        if (wrong.hasErrors()) return ResponseEntity.unprocessableContent().build();
        Optional<Plan> before = plans.latest(access);
        Plan plan = plans.draft(access);
        boolean kept = (before.isEmpty() || form.version() == plan.version())
                && plans.keep(
                        access,
                        plan,
                        form.language(),
                        form.summary(),
                        form.askedForgotten(),
                        form.forgotten(),
                        form.why());
        if (!kept) throw stale(plan, form);
        return ResponseEntity.ok(Map.of("version", plan.version() + 1));
    }

    private static Stale stale(Plan plan, PlanWordsForm form) {
        return new Stale(
                plan.version(),
                List.of(
                        StaleField.keyed(
                                "language",
                                "cases.plan.language",
                                plan.language(),
                                form.language(),
                                "shared.language." + plan.language(),
                                "shared.language." + form.language()),
                        StaleField.tick(
                                "askedForgotten", "cases.plan.asked", plan.askedForgotten(), form.askedForgotten()),
                        new StaleField("summary", "cases.plan.summary", plan.summary(), form.summary()),
                        new StaleField("forgotten", "cases.plan.forgotten", plan.forgotten(), form.forgotten()),
                        new StaleField("why", "cases.plan.why", plan.why(), form.why())));
    }

    @GetMapping("/aloud")
    Object aloud(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @RequestParam(defaultValue = "false") boolean levels) {
        pages.prepare(access);
        Plan plan = plans.latest(access).orElseThrow(NotHere::new);
        return screens.show(
                "cases/plan/aloud.jte",
                new PlanPage.Reading(files.get(access), plan, pages.reading(access, plan), levels));
    }

    @GetMapping("/versions/{number}")
    Object version(@OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access, @PathVariable int number) {
        pages.prepare(access);
        Plan plan = plans.all(access).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
        return screens.show(
                "cases/plan/version.jte",
                new PlanPage.Reading(files.get(access), plan, pages.reading(access, plan), true));
    }
}
