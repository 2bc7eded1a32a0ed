package org.herstelkring.shared.page;

import java.util.List;
import java.util.stream.IntStream;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.draw.CircleDrawing;
import org.herstelkring.shared.draw.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: who is signed in goes on to the first place of their own. */
@Controller
class WelcomeController {

    private static final CircleDrawing TABLE = new CircleDrawing(IntStream.range(0, 7)
            .mapToObj(i -> new Seat("", "", i == 2, i == 5, i == 0, null))
            .toList());

    private final Screens screens;

    WelcomeController(Screens screens) {
        this.screens = screens;
    }

    @GetMapping("/")
    @Transactional
    Object welcome() {
        List<NavItem> places = Acting.who().isPresent() ? screens.nav(Acting.who()) : List.of();
        return places.isEmpty()
                ? screens.show("home/page.jte", TABLE)
                : "redirect:" + places.getFirst().href();
    }
}
