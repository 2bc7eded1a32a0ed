package org.herstelkring.cases.archive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.people.Act;
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
@RequestMapping("/cases/{circle}/keeping")
@Transactional
class KeepingController {

    private static final String PAGE = "cases/archive/keeping.jte";

    private final CaseFiles files;
    private final Retention retention;
    private final FreshProof proof;
    private final Screens screens;

    KeepingController(CaseFiles files, Retention retention, FreshProof proof, Screens screens) {
        this.files = files;
        this.retention = retention;
        this.proof = proof;
        this.screens = screens;
    }

    @GetMapping
    Object show(@OfCase(CasePart.ROAD) Access road) {
        Retention.Kept kept = retention.of(road);
        Form form = Form.of(Map.of("until", Objects.toString(kept.until(), ""), "words", kept.words()));
        return screens.show(PAGE, new KeepingPage(files.get(road), kept, form));
    }

    @PostMapping
    Object keep(
            @OfCase KeeperRights keeping,
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @PathVariable UUID circle,
            @Valid @ModelAttribute KeepingForm typed,
            BindingResult result,
            RedirectAttributes next) {
        LocalDate until = typed.until();
        LocalDate today = retention.today();
        if (until != null
                && (until.isBefore(today.plusDays(Retention.DAYS_OF_REGRET)) || until.isAfter(today.plusYears(30))))
            result.rejectValue("until", "cases.archive.keeping.until.range");
        if (result.hasErrors() || until == null)
            return screens.again(PAGE, new KeepingPage(files.get(road), retention.of(road), Form.of(result)));
        retention.keep(road, until, typed.words());
        Said.say(next, "cases.archive.keeping.kept");
        return "redirect:/cases/" + circle + "/keeping";
    }

    @PostMapping("/archive")
    String archive(
            @OfCase KeeperRights keeping,
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @PathVariable UUID circle,
            RedirectAttributes next) {
        retention.archive(road, true);
        Said.undoable(next, "cases.archive.keeping.archived", "/cases/" + circle + "/keeping/return");
        return "redirect:/cases";
    }

    @PostMapping("/return")
    String comeBack(
            @OfCase KeeperRights keeping,
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @PathVariable UUID circle,
            RedirectAttributes next) {
        retention.archive(road, false);
        Said.say(next, "cases.archive.keeping.returned");
        return "redirect:/cases/" + circle;
    }

    @PostMapping("/erasure")
    String erase(
            @OfCase KeeperRights keeping,
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @PathVariable UUID circle,
            HttpServletRequest request,
            RedirectAttributes next) {
        proof.require(
                request,
                "/cases/" + circle + "/keeping",
                Act.of("cases.archive.act.erase", files.get(road).reference()));
        retention.askErasure(road);
        Said.undoable(next, "cases.archive.keeping.erasing", "/cases/" + circle + "/keeping/erasure/undo");
        return "redirect:/cases/" + circle + "/keeping";
    }

    @PostMapping("/erasure/undo")
    String keepAfterAll(
            @OfCase KeeperRights keeping,
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @PathVariable UUID circle,
            RedirectAttributes next) {
        retention.keepAfterAll(road);
        Said.say(next, "cases.archive.keeping.after.all");
        return "redirect:/cases/" + circle + "/keeping";
    }
}
