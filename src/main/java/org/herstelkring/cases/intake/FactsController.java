package org.herstelkring.cases.intake;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.mirror.Mirror;
import org.herstelkring.shared.mirror.MirrorView;
import org.herstelkring.shared.mirror.WordSet;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happened, in short neutral sentences. */
@Controller
@RequestMapping("/cases/{circle}/facts")
@Transactional
class FactsController {

    private static final String PAGE = "cases/intake/facts.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Incidents incidents;
    private final Screens screens;
    private final LocalClock clock;

    FactsController(Circles circles, CaseFiles files, Incidents incidents, Screens screens, LocalClock clock) {
        this.circles = circles;
        this.files = files;
        this.incidents = incidents;
        this.screens = screens;
        this.clock = clock;
    }

    @GetMapping
    Object show(@OfCase(CasePart.FACTS) Access access) {
        Incident stands = incidents.get(access);
        CaseFile file = files.get(access);
        return screens.show(PAGE, page(file, stands.facts(), Form.of(FactsForm.of(file, stands))));
    }

    @PostMapping
    Object keep(
            @OfCase(value = CasePart.FACTS, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute FactsForm typed,
            BindingResult result,
            RedirectAttributes next) {
        check(typed, result);
        if (result.hasErrors()) return screens.again(PAGE, page(files.get(access), typed.facts(), Form.of(result)));
        keep(access, typed);
        Said.say(next, "cases.intake.facts.kept");
        return "redirect:/cases/" + circle + (incidents.get(access).isWeighed() ? "" : "/fit");
    }

    /** While somebody types. What is not right yet is not kept, and not complained about either. */
    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> draft(
            @PathVariable UUID circle, @Valid @ModelAttribute FactsForm typed, BindingResult result) {
        Access access = circles.open(circle, CasePart.FACTS, May.CONTRIBUTE);
        check(typed, result);
        if (result.hasErrors()) return ResponseEntity.unprocessableContent().body(Map.of("status", 422));
        keep(access, typed);
        return ResponseEntity.ok(Map.of("version", typed.version() + 1));
    }

    private void keep(Access access, FactsForm typed) {
        CaseFile file = files.get(access);
        if (!incidents.keepFacts(access, typed.incident()))
            throw Merging.stale(FactsForm.of(file, incidents.get(access)), typed);
        if (!file.title().equals(typed.title())) files.rename(access, typed.title());
    }

    /** An incident lies behind us: long ago is fine, tomorrow is not. */
    private void check(FactsForm typed, BindingResult result) {
        LocalDate day = typed.happenedOn();
        if (day == null) return;
        LocalDate today = clock.today();
        LocalTime hour = typed.happenedAt();
        if (day.isAfter(today) || day.getYear() < 1900) result.rejectValue("happenedOn", "cases.intake.on.future");
        else if (day.equals(today) && isLater(hour)) result.rejectValue("happenedAt", "cases.intake.at.future");
    }

    private boolean isLater(@Nullable LocalTime hour) {
        return hour != null && hour.isAfter(clock.time());
    }

    private FactsPage page(CaseFile file, String facts, Form form) {
        return new FactsPage(
                file,
                form,
                facts.isBlank() ? null : MirrorView.of(facts, Mirror.of(WordSet.FACTS, file.language())),
                clock.today());
    }
}
