package org.herstelkring.journey.own;

import java.util.List;
import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to one's own space, for everybody with an account. */
@Configuration(proxyBeanMethods = false)
class SpacePathAccess {

    @Bean
    PathAccess doorsOfSpaces() {
        return PathAccess.forAccounts("/space", "/space/**");
    }

    @Bean
    Navigation placesOfSpaces() {
        return who -> who.filter(someone -> !someone.guest())
                .map(_ -> List.of(new NavItem("journey.space.nav", "/space", 20)))
                .orElse(List.of());
    }
}
