package org.herstelkring.cases.intake;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.Outcome;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a hergo fits, and what else could. */
@Controller
@Transactional
class FitController {

    private static final String PAGE = "cases/intake/fit.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Incidents incidents;
    private final Screens screens;

    FitController(Circles circles, CaseFiles files, Incidents incidents, Screens screens) {
        this.circles = circles;
        this.files = files;
        this.incidents = incidents;
        this.screens = screens;
    }

    @GetMapping("/cases/{circle}/fit")
    Object show(@OfCase(CasePart.FACTS) Access access) {
        Incident stands = incidents.get(access);
        return screens.show(PAGE, page(access, stands, Form.of(FitForm.of(stands))));
    }

    @PostMapping("/cases/{circle}/fit")
    Object keep(
            @OfCase(value = CasePart.FACTS, may = May.CONTRIBUTE) Access access,
            @PathVariable UUID circle,
            @Valid @ModelAttribute FitForm typed,
            BindingResult result,
            RedirectAttributes next) {
        if (result.hasErrors()) return screens.again(PAGE, page(access, incidents.get(access), Form.of(result)));
        if (!incidents.keepFit(access, typed.incident())) throw Merging.stale(FitForm.of(incidents.get(access)), typed);
        if (typed.fits() == null) {
            Said.say(next, "cases.intake.fit.thought");
            return "redirect:/cases/" + circle + "/fit";
        }
        boolean here = typed.fits().isHeldHere();
        if (here) {
            Access road = road(circle);
            files.choose(road, typed.fits().code());
        }
        Said.say(next, "cases.intake.fit.kept");
        return "redirect:/cases/" + circle + (here ? "/people" : "");
    }

    /** While somebody weighs. The road itself is chosen with the button. */
    @PostMapping(path = "/cases/{circle}/fit/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> draft(
            @PathVariable UUID circle, @Valid @ModelAttribute FitForm typed, BindingResult result) {
        Access access = circles.open(circle, CasePart.FACTS, May.CONTRIBUTE);
        if (result.hasErrors()) return ResponseEntity.unprocessableContent().body(Map.of("status", 422));
        Incident stands = incidents.get(access);
        if (!incidents.keepFit(access, typed.on(stands.fits()).incident()))
            throw Merging.stale(FitForm.of(incidents.get(access)), typed);
        return ResponseEntity.ok(Map.of("version", typed.version() + 1));
    }

    /** The case ends here because another road fits better. Nobody failed. */
    @PostMapping("/cases/{circle}/other-route")
    String elsewhere(
            @OfCase(value = CasePart.FACTS, may = May.CONTRIBUTE) Access facts,
            @PathVariable UUID circle,
            RedirectAttributes next) {
        Incident stands = incidents.get(facts);
        if (!stands.goesElsewhere()) throw new Refusal("cases.intake.elsewhere.not");
        files.close(road(circle), Outcome.OTHER_ROUTE, stands.fitsWords());
        Said.say(next, "cases.intake.elsewhere.done");
        return "redirect:/cases/" + circle;
    }

    private Access road(UUID circle) {
        return circles.open(circle, CasePart.ROAD, May.CONTRIBUTE);
    }

    private FitPage page(Access access, Incident stands, Form form) {
        CaseFile file = files.get(access);
        return new FitPage(file, form, stands.pointsTo());
    }
}
