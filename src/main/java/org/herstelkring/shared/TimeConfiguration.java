package org.herstelkring.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the people are: days and hours on screen and in reminders are theirs. */
    @Bean
    ZoneId zone(@Value("${herstelkring.zone}") String zone) {
        return ZoneId.of(zone);
    }
}
