package org.herstelkring.pyramid.agenda;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.herstelkring.people.PathAccess;
import org.herstelkring.pyramid.RaisePage;
import org.herstelkring.pyramid.Theme;
import org.herstelkring.pyramid.Themes;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Anybody with an account raises what in the context asks for change, without words and without a name. */
@Controller
@Transactional
class RaiseController {

    private final Organisations organisations;
    private final Themes themes;
    private final Screens screens;

    RaiseController(Organisations organisations, Themes themes, Screens screens) {
        this.organisations = organisations;
        this.themes = themes;
        this.screens = screens;
    }

    @GetMapping("/raise/{organisation}")
    Object show(@PathVariable UUID organisation) {
        OrganisationRef one = organisations.front(organisation).orElseThrow(NotHere::new);
        return screens.show(
                "pyramid/agenda/raise.jte",
                new RaisePage(
                        one.name(),
                        "/raise/" + organisation,
                        "/",
                        "pyramid.agenda.raise.back",
                        themes.raisedBy(organisation, Acting.someone())));
    }

    @PostMapping("/raise/{organisation}")
    String raise(
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") List<String> theme,
            RedirectAttributes next) {
        if (organisations.front(organisation).isEmpty()) throw new NotHere();
        themes.raise(organisation, Acting.someone(), Acting.someone(), chosen(theme));
        Said.say(next, "pyramid.agenda.raise.kept");
        return "redirect:/raise/" + organisation;
    }

    static Set<Theme> chosen(List<String> codes) {
        Set<Theme> chosen = EnumSet.noneOf(Theme.class);
        for (String code : codes) Theme.of(code).ifPresent(chosen::add);
        return chosen;
    }

    @Configuration(proxyBeanMethods = false)
    static class Door {

        @Bean
        PathAccess doorsOfThemes() {
            return PathAccess.forAccounts("/raise/**", "/organisation/agenda/**");
        }
    }
}
