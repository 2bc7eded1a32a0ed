package org.herstelkring.cases.overview;

import java.util.List;
import java.util.Optional;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.stereotype.Component;

/** Cases, for whoever facilitates. */
@Component
class CasesNavigation implements Navigation {

    private final Organisations organisations;

    CasesNavigation(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<NavItem> items(Optional<Who> who) {
        boolean facilitates = who.isPresent()
                && !who.get().guest()
                && organisations.mine().stream()
                        .anyMatch(one -> organisations.has(one.id(), OrganisationRole.FACILITATOR));
        return facilitates ? List.of(new NavItem("cases.overview.title", "/cases", 10)) : List.of();
    }
}
