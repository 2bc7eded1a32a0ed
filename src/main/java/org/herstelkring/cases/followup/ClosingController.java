package org.herstelkring.cases.followup;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Outcome;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing, with a short look back per participant. */
@Controller
@RequestMapping("/cases/{circle}/closing")
@Transactional
class ClosingController {

    private static final String LOOK_BACK = "cases/followup/look-back.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final LookBacks lookBacks;
    private final ClosingPages pages;
    private final StepViews views;
    private final Words words;
    private final Screens screens;

    ClosingController(
            Circles circles,
            CaseFiles files,
            Participants participants,
            LookBacks lookBacks,
            ClosingPages pages,
            StepViews views,
            Words words,
            Screens screens) {
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.lookBacks = lookBacks;
        this.pages = pages;
        this.views = views;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping
    Object show(@PathVariable UUID circle) {
        return screens.show(ClosingPages.PAGE, pages.of(circle, ClosingPages.SIX_WEEKS));
    }

    @PostMapping
    Object close(
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @PathVariable UUID circle,
            @Valid @ModelAttribute ClosingForm form,
            BindingResult wrong,
            Locale language,
            RedirectAttributes next) {
        if (wrong.hasErrors()) return screens.again(ClosingPages.PAGE, pages.of(circle, Form.of(wrong)));
        Access toLookBacks = circles.open(circle, CasePart.LOOK_BACK, May.CONTRIBUTE);
        List<Participant> asked = participants.of(circles.open(circle, CasePart.PEOPLE, May.READ)).stream()
                .filter(Participant::takesPart)
                .toList();
        close(road, !asked.isEmpty(), toLookBacks, form, language);
        LocalDate closed = views.day(Objects.requireNonNull(files.get(road).closedAt()));
        List<LocalDate> days = SpreadDays.of(closed.plusWeeks(form.weeks()), asked.size());
        for (int place = 0; place < asked.size(); place++) {
            UUID one = asked.get(place).id();
            lookBacks.ask(toLookBacks, one, false, views.today());
            lookBacks.askLater(toLookBacks, one, form.weeks() == 0 ? null : days.get(place));
        }
        Said.say(next, "cases.followup.closing.closed");
        return "redirect:/cases/" + circle + "/closing";
    }

    /** A second click changes nothing; a colleague who wrote something else gets both side by side. */
    private void close(Access road, boolean asking, Access toLookBacks, ClosingForm form, Locale language) {
        Outcome outcome = Objects.requireNonNull(form.outcome());
        if (files.close(road, outcome, form.said())) return;
        CaseFile file = files.get(road);
        // Where nobody is asked, it is all one when.
        int weeks = asking ? weeks(file, toLookBacks) : form.weeks();
        var now = new ClosingForm(file.outcome(), files.closingWords(road), weeks, file.version());
        if (form.saysTheSame(now)) return;
        if (!files.closeOtherwise(road, outcome, form.said(), form.version()))
            throw form.staleAgainst(
                    now,
                    some -> some == 0
                            ? words.say(language, "cases.followup.closing.weeks.never")
                            : words.say(language, "cases.followup.closing.weeks.n", some));
    }

    private int weeks(CaseFile now, Access toLookBacks) {
        LocalDate closed = views.day(Objects.requireNonNull(now.closedAt()));
        return lookBacks.of(toLookBacks).stream()
                .filter(LookBack::later)
                .mapToInt(one -> Math.toIntExact(ChronoUnit.WEEKS.between(closed, one.askOn())))
                .max()
                .orElse(0);
    }

    @GetMapping("/look-backs/{id}")
    Object lookBack(@OfCase(CasePart.LOOK_BACK) Access toLookBacks, @PathVariable UUID circle, @PathVariable UUID id) {
        LookBack one = lookBacks.get(toLookBacks, id);
        return screens.show(LOOK_BACK, lookBackPage(circle, one, Form.of(one)));
    }

    /** What a participant said aloud, written down by the facilitator. */
    @PostMapping("/look-backs/{id}")
    Object answer(
            @OfCase(value = CasePart.LOOK_BACK, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @PathVariable UUID id,
            @Valid @ModelAttribute LookBackForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        LookBack one = lookBacks.get(access, id);
        if (wrong.hasErrors()) return screens.again(LOOK_BACK, lookBackPage(circle, one, Form.of(wrong)));
        if (!lookBacks.answer(access, id, form.whatChanged(), form.whatDifferently(), form.version())) {
            throw form.staleAgainst(one);
        }
        Said.say(next, "cases.followup.closing.answered");
        return "redirect:/cases/" + circle + "/closing";
    }

    private LookBackPage lookBackPage(UUID circle, LookBack one, Form form) {
        String name = participants
                .get(circles.open(circle, CasePart.PEOPLE, May.READ), one.participant())
                .name();
        String here = "/cases/" + circle + "/closing";
        return new LookBackPage(name, one, here + "/look-backs/" + one.id(), here, form);
    }
}
