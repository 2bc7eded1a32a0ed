package org.herstelkring.journey.visit;

import org.herstelkring.people.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to what others shared, for everybody with an account. */
@Configuration(proxyBeanMethods = false)
class VisitDoors {

    @Bean
    Doors doorsOfVisits() {
        return Doors.forAccounts("/with-me", "/with-me/**");
    }
}
