package org.herstelkring.people.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.herstelkring.people.DemoCast;
import org.herstelkring.people.DemoCast.DemoPerson;
import org.herstelkring.people.SignIn;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Screens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Being one of the fictional persons. Without the profile {@code demo} none of this exists. */
@Controller
@Profile("demo")
class DemoController {

    private final Screens screens;
    private final ObjectProvider<DemoCast> casts;
    private final SignIn signIn;

    DemoController(Screens screens, ObjectProvider<DemoCast> casts, SignIn signIn) {
        this.screens = screens;
        this.casts = casts;
        this.signIn = signIn;
    }

    @GetMapping("/demo")
    View all() {
        return screens.show("people/demo/page.jte", new DemoPage(persons()));
    }

    @PostMapping("/demo/sign-in")
    String be(@RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
        DemoPerson chosen = persons().stream()
                .filter(one -> one.key().equals(person))
                .findFirst()
                .orElseThrow(NotHere::new);
        if (chosen.guest()) signIn.asGuest(request, response, chosen.person());
        else signIn.asAccount(request, response, chosen.person());
        return "redirect:" + signIn.onward(request, chosen.start());
    }

    private List<DemoPerson> persons() {
        return casts.stream().flatMap(cast -> cast.persons().stream()).toList();
    }
}
