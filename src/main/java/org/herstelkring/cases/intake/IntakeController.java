package org.herstelkring.cases.intake;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a case. */
@Controller
@Transactional
class IntakeController {

    private static final String PAGE = "cases/intake/new.jte";

    private final Organisations organisations;
    private final CaseFiles files;
    private final Screens screens;

    IntakeController(Organisations organisations, CaseFiles files, Screens screens) {
        this.organisations = organisations;
        this.files = files;
        this.screens = screens;
    }

    @GetMapping("/cases/new")
    Object fresh() {
        OrganisationRef here = organisations.facilitating();
        Form form = Form.of(Map.of("id", Ids.next(), "title", "", "language", here.language()));
        return screens.show(PAGE, new NewCasePage(form));
    }

    @PostMapping("/cases")
    Object begin(@Valid @ModelAttribute NewCaseForm typed, BindingResult result, RedirectAttributes next) {
        OrganisationRef here = organisations.facilitating();
        if (result.hasErrors()) return screens.again(PAGE, new NewCasePage(Form.of(result)));
        UUID id = Objects.requireNonNull(typed.id());
        files.begin(id, here.id(), typed.title(), Languages.or(typed.language(), here.language()));
        Said.say(next, "cases.intake.begun");
        return "redirect:/cases/" + id + "/facts";
    }
}
