package org.herstelkring.journey.begin;

import org.herstelkring.shared.page.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages of this module that others lead to. */
@Configuration(proxyBeanMethods = false)
class JourneyDestinations {

    @Bean
    static Destination beginDestination() {
        return new Destination("begin", "/begin");
    }

    @Bean
    static Destination signalOfOneselfDestination() {
        return new Destination("signal-of-oneself", "/space/signals/new");
    }

    @Bean
    static Destination carryDestination() {
        return new Destination("carry", "/carry");
    }
}
