package org.herstelkring.cases.theme;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.pyramid.RaisePage;
import org.herstelkring.pyramid.Theme;
import org.herstelkring.pyramid.Themes;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A facilitator ticks what in the context this case asks for, and answers for it: from however many cases, it counts once. */
@Controller
@RequestMapping("/cases/{circle}/themes")
@Transactional
class CaseThemeController {

    private final Circles circles;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Themes themes;
    private final Screens screens;

    CaseThemeController(Circles circles, CaseFiles files, Organisations organisations, Themes themes, Screens screens) {
        this.circles = circles;
        this.files = files;
        this.organisations = organisations;
        this.themes = themes;
        this.screens = screens;
    }

    @GetMapping
    Object show(@PathVariable UUID circle) {
        OrganisationRef organisation = organisation(circle);
        String back = "/cases/" + circle;
        return screens.show(
                "pyramid/agenda/raise.jte",
                new RaisePage(
                        organisation.name(),
                        back + "/themes",
                        back,
                        "cases.pyramid.back",
                        themes.raisedBy(organisation.id(), circle)));
    }

    @PostMapping
    String raise(
            @PathVariable UUID circle, @RequestParam(defaultValue = "") List<String> theme, RedirectAttributes next) {
        Set<Theme> chosen = EnumSet.noneOf(Theme.class);
        for (String code : theme) Theme.of(code).ifPresent(chosen::add);
        themes.raise(organisation(circle).id(), circle, Acting.someone(), chosen);
        Said.say(next, "pyramid.agenda.raise.kept");
        return "redirect:/cases/" + circle + "/themes";
    }

    private OrganisationRef organisation(UUID circle) {
        Access road = circles.open(circle, CasePart.ROAD, May.CONTRIBUTE);
        return organisations.front(files.get(road).organisation()).orElseThrow(NotHere::new);
    }
}
