package org.herstelkring.journey.visit;

import org.herstelkring.people.PathAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to what others shared, for everybody with an account. */
@Configuration(proxyBeanMethods = false)
class VisitPathAccess {

    @Bean
    PathAccess doorsOfVisits() {
        return PathAccess.forAccounts("/with-me", "/with-me/**");
    }
}
