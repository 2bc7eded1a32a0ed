package org.herstelkring.cases.intake;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.MadeOnce;
import org.herstelkring.shared.database.OneAtATime;
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

    private final Circles circles;
    private final Organisations organisations;
    private final CaseFiles files;
    private final OneAtATime oneAtATime;
    private final Screens screens;

    IntakeController(
            Circles circles, Organisations organisations, CaseFiles files, OneAtATime oneAtATime, Screens screens) {
        this.circles = circles;
        this.organisations = organisations;
        this.files = files;
        this.oneAtATime = oneAtATime;
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
        String language = Languages.or(typed.language(), here.language());
        MadeOnce kept = MadeOnce.keep(
                MadeOnce.making(typed.version()),
                () -> begun(id, here, typed.title(), language),
                () -> typed.saysTheSame(stands(id), language),
                version -> files.begunAs(
                        circles.open(id, CasePart.ROAD, May.CONTRIBUTE), typed.title(), language, version));
        if (!kept.stands()) throw typed.staleAgainst(stands(id), language);
        Said.say(next, "cases.intake.begun");
        return "redirect:/cases/" + id + "/facts";
    }

    private boolean begun(UUID id, OrganisationRef here, String title, String language) {
        oneAtATime.begin(id);
        if (circles.allows(id, CasePart.ROAD, null, May.READ)) return false;
        files.begin(id, here.id(), title, language);
        return true;
    }

    private CaseFile stands(UUID id) {
        return files.get(circles.open(id, CasePart.ROAD, May.READ));
    }
}
