package org.herstelkring.cases.plan;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.Stale;
import org.herstelkring.shared.Stale.StaleField;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;
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

/** Who must be told, last words: a line each, written on a page of its own. These and closeness and distance are taken out here. */
@Controller
@RequestMapping("/cases/{circle}/plan")
@Transactional
class PlanItemController {

    private static final Map<String, PlanItems.Kind> KINDS = Map.of(
            "arrangements",
            PlanItems.Kind.ARRANGEMENT,
            "told",
            PlanItems.Kind.TOLD,
            "last-words",
            PlanItems.Kind.LAST_WORD);

    private final CaseFiles files;
    private final Participants participants;
    private final Plans plans;
    private final PlanText.Whole whole;
    private final PeopleToInform peopleToInform;
    private final LastWords lastWords;
    private final PlanItems lines;
    private final PlanPages pages;
    private final Screens screens;

    PlanItemController(
            CaseFiles files,
            Participants participants,
            Plans plans,
            PlanText.Whole whole,
            PeopleToInform peopleToInform,
            LastWords lastWords,
            PlanItems lines,
            PlanPages pages,
            Screens screens) {
        this.files = files;
        this.participants = participants;
        this.plans = plans;
        this.whole = whole;
        this.peopleToInform = peopleToInform;
        this.lastWords = lastWords;
        this.lines = lines;
        this.pages = pages;
        this.screens = screens;
    }

    @GetMapping("/told/{id}")
    Object told(@OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access, @PathVariable UUID id) {
        if (plans.fixed(access).isPresent())
            return fixed(
                    access,
                    "cases.plan.told",
                    findTold(access, id)
                            .map(one -> PlanItemMerge.of(one, one, commitments(access)))
                            .orElse(List.of()));
        Form form = findTold(access, id)
                .map(one -> Form.of(PlanItemForms.OfTold.of(one)))
                .orElse(Form.empty());
        return screens.show("cases/plan/told.jte", page(access, id, form, commitments(access)));
    }

    @PostMapping("/told/{id}")
    Object keepTold(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @Valid @ModelAttribute PlanItemForms.OfTold form,
            BindingResult wrong,
            RedirectAttributes next) {
        if (wrong.hasErrors())
            return screens.again("cases/plan/told.jte", page(access, id, Form.of(wrong), commitments(access)));
        Optional<ToInform> before = findTold(access, id);
        ToInform mine = form.read(id, before.map(ToInform::thread).orElse(id));
        boolean kept = peopleToInform.keep(access, mine);
        ToInform theirs = kept ? mine : findTold(access, id).orElseThrow(MadeOnce::gone);
        if (!theirs.saysTheSame(mine))
            throw new Stale(theirs.version(), PlanItemMerge.of(theirs, mine, commitments(access)));
        Said.say(next, "cases.plan.line.saved");
        return "redirect:/cases/" + circle + "/plan#told";
    }

    @GetMapping("/last-words/{id}")
    Object lastWord(@OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access, @PathVariable UUID id) {
        pages.prepare(access);
        if (plans.fixed(access).isPresent())
            return fixed(
                    access,
                    "cases.plan.last",
                    plans.latest(access).stream()
                            .flatMap(plan -> whole.of(access, plan).lastWords().stream())
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .map(one -> PlanItemMerge.of(one, people(access)))
                            .orElse(List.of()));
        return screens.show("cases/plan/last-word.jte", page(access, id, Form.empty(), people(access)));
    }

    @PostMapping("/last-words/{id}")
    Object keepLastWord(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @Valid @ModelAttribute PlanItemForms.OfLastWord form,
            BindingResult wrong,
            RedirectAttributes next) {
        UUID by = form.participant();
        if (by != null
                && participants.all(access).stream().noneMatch(one -> one.id().equals(by)))
            wrong.rejectValue("participant", "cases.plan.who.unknown");
        if (wrong.hasErrors())
            return screens.again("cases/plan/last-word.jte", page(access, id, Form.of(wrong), people(access)));
        LastWord word = new LastWord(id, Objects.requireNonNull(by), PlanItemForms.text(form.words()));
        if (!lastWords.keep(access, word).stands()) throw MadeOnce.gone();
        Said.say(next, "cases.plan.line.saved");
        return "redirect:/cases/" + circle + "/plan#last-words";
    }

    @PostMapping("/{kind:arrangements|told|last-words}/{id}/removal")
    Object remove(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable String kind,
            @PathVariable UUID id,
            RedirectAttributes next) {
        lines.mark(access, Objects.requireNonNull(KINDS.get(kind)), id, true);
        Said.undoable(next, "cases.plan.line.removed", "/cases/" + circle + "/plan/" + kind + "/" + id + "/return");
        return "redirect:/cases/" + circle + "/plan#" + kind;
    }

    @PostMapping("/{kind:arrangements|told|last-words}/{id}/return")
    Object bringBack(
            @OfCase(value = CasePart.PLAN, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable String kind,
            @PathVariable UUID id,
            RedirectAttributes next) {
        lines.mark(access, Objects.requireNonNull(KINDS.get(kind)), id, false);
        Said.say(next, "cases.plan.line.returned");
        return "redirect:/cases/" + circle + "/plan#" + kind;
    }

    /** What a plan says that is no draft any more: its text is read, not written. */
    private Object fixed(Access access, String title, List<StaleField> fields) {
        CaseFile file = files.get(access);
        String why = plans.fixed(access).orElseThrow();
        return screens.show(
                FixedLinePage.TEMPLATE,
                new FixedLinePage(file, title, 0, why, fields, "/cases/" + file.id() + "/plan"));
    }

    private PlanItemPage page(Access access, UUID id, Form form, List<Option> options) {
        return new PlanItemPage(files.get(access), id, form, options);
    }

    private Optional<ToInform> findTold(Access access, UUID id) {
        return plans.latest(access).stream()
                .flatMap(plan -> whole.of(access, plan).told().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Commitments, and closeness and distance: somebody who must know is told of either. */
    private List<Option> commitments(Access access) {
        return plans.latest(access).map(plan -> whole.of(access, plan)).stream()
                .flatMap(text -> Stream.concat(
                        text.commitments().stream().map(one -> option(one.thread(), one.number(), one.what())),
                        text.arrangements().stream()
                                .map(one -> option(
                                        one.thread(),
                                        text.number(one),
                                        one.terms().words()))))
                .toList();
    }

    private static Option option(UUID thread, int number, String what) {
        return new Option(thread.toString(), number + ". " + what);
    }

    private List<Option> people(Access access) {
        return participants.all(access).stream()
                .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }
}
