package org.herstelkring.journey.withme;

import java.util.List;
import java.util.Optional;
import org.herstelkring.circle.GivenParts;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.stereotype.Component;

/** The way to what others share, for whoever has something. */
@Component
class WithMeNavigation implements Navigation {

    private final GivenParts given;

    WithMeNavigation(GivenParts given) {
        this.given = given;
    }

    @Override
    public List<NavItem> items(Optional<Who> who) {
        if (who.isEmpty() || who.get().guest()) return List.of();
        return given.given(SpacePart.values()) ? List.of(new NavItem("journey.withme.nav", "/with-me", 25)) : List.of();
    }
}
