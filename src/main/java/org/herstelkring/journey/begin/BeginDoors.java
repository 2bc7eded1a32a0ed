package org.herstelkring.journey.begin;

import org.herstelkring.people.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BeginDoors {

    @Bean
    Doors doorsOfBeginning() {
        return Doors.forEveryone("/begin", "/begin/sent");
    }

    @Bean
    Doors doorsOfHelpingToBegin() {
        return Doors.forAccounts("/begin/for");
    }
}
