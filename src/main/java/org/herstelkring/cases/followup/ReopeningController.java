package org.herstelkring.cases.followup;

import jakarta.validation.Valid;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.OfCase;
import org.herstelkring.cases.archive.Retention;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.May;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A closed case is opened again, with a reason. */
@Controller
@Transactional
class ReopeningController {

    private final CaseFiles files;
    private final Closings closings;
    private final ClosingPages pages;
    private final Retention retention;
    private final Screens screens;

    ReopeningController(CaseFiles files, Closings closings, ClosingPages pages, Retention retention, Screens screens) {
        this.files = files;
        this.closings = closings;
        this.pages = pages;
        this.retention = retention;
        this.screens = screens;
    }

    @PostMapping("/cases/{circle}/closing/reopening")
    Object reopen(
            @OfCase(value = CasePart.ROAD, may = May.CONTRIBUTE) Access road,
            @OfCase(value = CasePart.LOOK_BACK, may = May.CONTRIBUTE) Access toLookBacks,
            @PathVariable UUID circle,
            @Valid @ModelAttribute ReopeningForm form,
            BindingResult wrong,
            RedirectAttributes next) {
        CaseFile file = files.get(road);
        // A second click, or a colleague: it is open.
        if (!file.closed()) return "redirect:/cases/" + circle;
        if (wrong.hasErrors()) return screens.again(ClosingPages.PAGE, pages.opening(circle, Form.of(wrong)));
        if (!closings.reopen(road, toLookBacks, file, retention.of(road).words(), form.why(), form.version()))
            throw form.staleAgainst(file.version());
        Said.say(next, "cases.followup.reopening.done");
        return "redirect:/cases/" + circle;
    }
}
