package org.herstelkring.people.me;

import java.util.List;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    Navigation placesOfPeople() {
        return who -> who.filter(someone -> !someone.guest())
                .map(account -> List.of(
                        new NavItem("people.nav.organisation", "/organisation", 80),
                        new NavItem("people.nav.me", "/me", 90)))
                .orElse(List.of());
    }
}
