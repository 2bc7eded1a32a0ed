package org.herstelkring.people.signin;

import org.herstelkring.people.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HouseDoors {

    @Bean
    Doors openDoors() {
        return Doors.forEveryone(
                "/",
                "/assets/**",
                "/favicon.ico",
                "/error",
                "/livez",
                "/readyz",
                "/language/**",
                "/uit",
                "/sign-in",
                "/sign-in/**",
                "/setup/{token}",
                "/demo",
                "/demo/**",
                "/mailbox",
                "/mailbox/**",
                "/l/**",
                "/room/**",
                "/verify",
                "/verify/**");
    }

    @Bean
    Doors guestDoors() {
        return Doors.forGuests("/my-part", "/my-part/**", "/sign-out");
    }

    @Bean
    Doors accountDoors() {
        return Doors.forAccounts(
                "/sign-in/proof",
                "/sign-in/proof/**",
                "/sign-out/everywhere",
                "/me",
                "/me/**",
                "/organisation",
                "/organisation/**",
                "/cases",
                "/cases/**",
                "/circles/**",
                "/undo/**");
    }
}
