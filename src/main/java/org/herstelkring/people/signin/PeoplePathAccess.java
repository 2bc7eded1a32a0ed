package org.herstelkring.people.signin;

import org.herstelkring.people.PathAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The paths of this module, and of {@code shared}, which knows nobody who could come in. */
@Configuration(proxyBeanMethods = false)
class PeoplePathAccess {

    @Bean
    PathAccess openDoorsOfShared() {
        return PathAccess.forEveryone(
                "/",
                "/assets/**",
                "/favicon.ico",
                "/error",
                "/livez",
                "/readyz",
                "/language/**",
                "/uit",
                "/without-network",
                "/without-network.js");
    }

    @Bean
    PathAccess openDoorsOfPeople() {
        return PathAccess.forEveryone(
                "/sign-in",
                "/sign-in/**",
                "/setup/{token}",
                "/no-mail/{link}",
                "/no-mail/{link}/**",
                "/colleague/{token}",
                "/colleague/{token}/**",
                "/demo",
                "/demo/**",
                "/mailbox",
                "/mailbox/**");
    }

    @Bean
    PathAccess guestDoorsOfPeople() {
        return PathAccess.forGuests("/sign-out");
    }

    @Bean
    PathAccess accountDoorsOfPeople() {
        return PathAccess.forAccounts(
                "/sign-in/proof",
                "/sign-in/proof/**",
                "/sign-out/everywhere",
                "/me",
                "/me/**",
                "/organisation",
                "/organisation/leaving",
                "/organisation/invitations",
                "/organisation/invitations/**",
                "/organisation/colleagues/**",
                "/organisation/mirror/**");
    }
}
