package org.herstelkring.people.signin;

import org.herstelkring.people.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The paths of this module, and of {@code shared}, which knows nobody who could come in. */
@Configuration(proxyBeanMethods = false)
class HouseDoors {

    @Bean
    Doors openDoorsOfShared() {
        return Doors.forEveryone(
                "/", "/assets/**", "/favicon.ico", "/error", "/livez", "/readyz", "/language/**", "/uit");
    }

    @Bean
    Doors openDoorsOfPeople() {
        return Doors.forEveryone(
                "/sign-in", "/sign-in/**", "/setup/{token}", "/demo", "/demo/**", "/mailbox", "/mailbox/**");
    }

    @Bean
    Doors guestDoorsOfPeople() {
        return Doors.forGuests("/sign-out");
    }

    @Bean
    Doors accountDoorsOfPeople() {
        return Doors.forAccounts(
                "/sign-in/proof",
                "/sign-in/proof/**",
                "/sign-out/everywhere",
                "/me",
                "/me/**",
                "/organisation",
                "/organisation/invitations",
                "/organisation/colleagues/**",
                "/organisation/mirror/**");
    }
}
