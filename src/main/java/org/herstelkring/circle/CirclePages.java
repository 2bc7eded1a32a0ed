package org.herstelkring.circle;

import org.herstelkring.shared.page.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages of this module that others lead to. */
@Configuration(proxyBeanMethods = false)
public class CirclePages {

    public static final String INVITED = "/invited";

    @Bean
    static Destination invitedDestination() {
        return new Destination("invited", INVITED);
    }
}
