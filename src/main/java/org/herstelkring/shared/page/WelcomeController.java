package org.herstelkring.shared.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class WelcomeController {

    private final Screens screens;

    WelcomeController(Screens screens) {
        this.screens = screens;
    }

    @GetMapping("/")
    View welcome() {
        return screens.show("home/page.jte");
    }
}
