package org.herstelkring.cases.archive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.FreshProof;
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

/** Putting a case away, how long it is kept, and erasing it. */
@Controller
@RequestMapping("/cases/{id}/keeping")
@Transactional
class KeepingController {

    private static final String PAGE = "cases/archive/keeping.jte";

    private final Circles circles;
    private final CaseFiles files;
    private final Retention retention;
    private final FreshProof proof;
    private final Screens screens;

    KeepingController(Circles circles, CaseFiles files, Retention retention, FreshProof proof, Screens screens) {
        this.circles = circles;
        this.files = files;
        this.retention = retention;
        this.proof = proof;
        this.screens = screens;
    }

    @GetMapping
    Object show(@PathVariable UUID id) {
        Access road = circles.open(id, CasePart.ROAD, May.READ);
        Retention.Kept kept = retention.of(road);
        Form form = Form.of(Map.of("until", Objects.toString(kept.until(), ""), "words", kept.words()));
        return screens.show(PAGE, new KeepingPage(files.get(road), kept, form));
    }

    @PostMapping
    Object keep(
            @PathVariable UUID id,
            @Valid @ModelAttribute KeepingForm typed,
            BindingResult result,
            RedirectAttributes next) {
        Access road = road(id);
        LocalDate until = typed.until();
        LocalDate today = retention.today();
        if (until != null
                && (until.isBefore(today.plusDays(Retention.DAYS_OF_REGRET)) || until.isAfter(today.plusYears(30))))
            result.rejectValue("until", "keeping.until.range");
        if (result.hasErrors() || until == null)
            return screens.again(PAGE, new KeepingPage(files.get(road), retention.of(road), Form.of(result)));
        retention.keep(road, until, typed.words());
        Said.say(next, "keeping.kept");
        return "redirect:/cases/" + id + "/keeping";
    }

    @PostMapping("/archive")
    String archive(@PathVariable UUID id, RedirectAttributes next) {
        retention.archive(road(id), true);
        Said.undoable(next, "keeping.archived", "/cases/" + id + "/keeping/return");
        return "redirect:/cases";
    }

    @PostMapping("/return")
    String comeBack(@PathVariable UUID id, RedirectAttributes next) {
        retention.archive(road(id), false);
        Said.say(next, "keeping.returned");
        return "redirect:/cases/" + id;
    }

    @PostMapping("/erasure")
    String erase(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
        Access road = road(id);
        proof.require(request, "/cases/" + id + "/keeping");
        retention.askErasure(road);
        Said.undoable(next, "keeping.erasing", "/cases/" + id + "/keeping/erasure/undo");
        return "redirect:/cases/" + id + "/keeping";
    }

    @PostMapping("/erasure/undo")
    String keepAfterAll(@PathVariable UUID id, RedirectAttributes next) {
        retention.keepAfterAll(road(id));
        Said.say(next, "keeping.after.all");
        return "redirect:/cases/" + id + "/keeping";
    }

    private Access road(UUID id) {
        circles.keep(id);
        return circles.open(id, CasePart.ROAD, May.CONTRIBUTE);
    }
}
