package org.herstelkring.people.signin;

import org.herstelkring.shared.page.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages of this module that others lead to. */
@Configuration(proxyBeanMethods = false)
class PeopleDestinations {

    @Bean
    static Destination signInDestination() {
        return new Destination("sign-in", "/sign-in");
    }

    /** Where a device that was handed over is given back. */
    @Bean
    static Destination handedOverDestination() {
        return new Destination("handed-over", "/handed-over");
    }

    @Bean
    static Destination demoDestination() {
        return new Destination("demo", "/demo");
    }

    @Bean
    static Destination mailboxDestination() {
        return new Destination("mailbox", "/mailbox");
    }

    @Bean
    static Destination mirrorDestination() {
        return new Destination("mirror", "/mirror/words");
    }

    @Bean
    static Destination workContactDestination() {
        return new Destination("work-contact", "/me/reached");
    }

    @Bean
    static Destination organisationDestination() {
        return new Destination("organisation", "/organisation");
    }
}
