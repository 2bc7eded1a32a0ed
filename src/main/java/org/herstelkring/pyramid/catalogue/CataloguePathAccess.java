package org.herstelkring.pyramid.catalogue;

import java.util.List;
import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.page.NavItem;
import org.herstelkring.shared.page.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Anybody may read about the pyramid and what can be done; choosing is for who signed in, adding for members. */
@Configuration(proxyBeanMethods = false)
class CataloguePathAccess {

    @Bean
    PathAccess openDoorsOfPyramid() {
        return PathAccess.forEveryone("/pyramid", "/pyramid/look/*", "/pyramid/measures", "/pyramid/measures/*");
    }

    @Bean
    PathAccess guestDoorsOfPyramid() {
        return PathAccess.forGuests("/pyramid/favourites/**", "/pyramid/steps/*");
    }

    @Bean
    PathAccess ownDoorsOfPyramid() {
        return PathAccess.forAccounts("/pyramid/own", "/pyramid/own/**", "/pyramid/offers/**");
    }

    @Bean
    Navigation placesOfPyramid() {
        return who -> who.filter(someone -> !someone.guest())
                .map(_ -> List.of(new NavItem("pyramid.guide.nav", "/pyramid", 60)))
                .orElse(List.of());
    }
}
