package org.herstelkring.journey.companion;

import java.util.UUID;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.Grants;
import org.herstelkring.circle.Inside;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.Spaces;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.page.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What somebody meets who just came into a circle: where they are, and what that means. */
@Controller
@Transactional
class WelcomeInController {

    private final Circles circles;
    private final OwnerNames ownerNames;
    private final Spaces spaces;
    private final Grants grants;
    private final Screens screens;

    WelcomeInController(Circles circles, OwnerNames ownerNames, Spaces spaces, Grants grants, Screens screens) {
        this.circles = circles;
        this.ownerNames = ownerNames;
        this.spaces = spaces;
        this.grants = grants;
        this.screens = screens;
    }

    @GetMapping("/with-me/{circle}/welcome")
    Object welcome(@PathVariable UUID circle) {
        Inside inside = circles.inside(circle);
        String owner = ownerNames.name(inside, circle);
        if (owner.isEmpty()) throw new NotHere();
        return screens.show(
                "journey/companion/welcome.jte",
                new WelcomeInPage(
                        circle,
                        owner,
                        !grants.mine(inside, circle).isEmpty(),
                        spaces.mine().isPresent()));
    }
}
