package org.herstelkring.people.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.people.SignIn;
import org.herstelkring.people.internal.Zones;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Said;
import org.herstelkring.shared.page.Screens;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SetUpController {

    private static final String PAGE = "people/setup/page.jte";

    private final Screens screens;
    private final SetUp setUp;
    private final SignIn signIn;
    private final ZoneId zone;

    SetUpController(Screens screens, SetUp setUp, SignIn signIn, ZoneId zone) {
        this.screens = screens;
        this.setUp = setUp;
        this.signIn = signIn;
        this.zone = zone;
    }

    @GetMapping("/setup/{token}")
    View ask(@PathVariable String token) {
        if (!setUp.opensWith(token)) throw new NotHere();
        String language = LocaleContextHolder.getLocale().getLanguage();
        return page(token, Form.of(Map.of("language", language, "zone", zone.getId())));
    }

    @PostMapping("/setup/{token}")
    Object begin(
            @PathVariable String token,
            @Valid @ModelAttribute SetUpForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!setUp.opensWith(token)) return afterwards();
        if (!result.hasFieldErrors("zone") && !Zones.isOne(form.zone()))
            result.rejectValue("zone", "people.zone.missing");
        if (result.hasErrors())
            return screens.again(PAGE, new SetUpPage("/setup/" + token, Form.of(result), Zones.options()));
        Optional<UUID> person = setUp.begin(token, form);
        if (person.isEmpty()) return afterwards();
        signIn.asAccount(request, response, person.get());
        Said.say(next, "people.setup.done");
        return "redirect:/me";
    }

    /** The second click of a double click meets a house that is there already. */
    private static String afterwards() {
        if (Acting.who().isEmpty()) throw new NotHere();
        return "redirect:/me";
    }

    private View page(String token, Form form) {
        return screens.show(PAGE, new SetUpPage("/setup/" + token, form, Zones.options()));
    }
}
