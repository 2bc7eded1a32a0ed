package org.herstelkring.pyramid;

import org.herstelkring.shared.page.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages of this module that others lead to. */
@Configuration(proxyBeanMethods = false)
public class PyramidPages {

    public static final String SIGNALS = "/signals";

    public static final String MEASURES = "/pyramid/measures";

    @Bean
    static Destination signalsDestination() {
        return new Destination("signals", SIGNALS);
    }

    @Bean
    static Destination practiceDestination() {
        return new Destination("organisation-pyramid", "/organisation/pyramid");
    }
}
