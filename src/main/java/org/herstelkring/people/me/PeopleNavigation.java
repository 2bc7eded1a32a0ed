package org.herstelkring.people.me;

import java.util.List;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    private static final NavItem ME = new NavItem("people.nav.me", "/me", 90);

    @Bean
    Navigation placesOfPeople(Organisations organisations) {
        return who -> who.filter(someone -> !someone.guest())
                .map(account -> organisations.mine().isEmpty()
                        ? List.of(ME)
                        : List.of(new NavItem("people.nav.organisation", "/organisation", 80), ME))
                .orElse(List.of());
    }
}
