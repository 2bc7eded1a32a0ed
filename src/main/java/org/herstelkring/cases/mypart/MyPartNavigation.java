package org.herstelkring.cases.mypart;

import java.util.List;
import java.util.Optional;
import org.herstelkring.cases.CasePart;
import org.herstelkring.circle.GivenParts;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.stereotype.Component;

/** One's own part, for an account that takes part somewhere. A guest has nowhere else to be. */
@Component
class MyPartNavigation implements Navigation {

    private final GivenParts given;

    MyPartNavigation(GivenParts given) {
        this.given = given;
    }

    @Override
    public List<NavItem> items(Optional<Who> who) {
        if (who.isEmpty() || who.get().guest()) return List.of();
        return given.own(CasePart.PREPARATION) ? List.of(new NavItem("cases.mypart.nav", "/my-part", 5)) : List.of();
    }
}
