package org.herstelkring.cast;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** One clock for every context of this process; what a test did to it is over after the test. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class Time implements AfterEachCallback {

    @Bean
    @Primary
    TestClock houseClock() {
        return TestClock.OF_THE_HOUSE;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        TestClock.runs();
    }
}
