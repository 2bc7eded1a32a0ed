package org.herstelkring.circle.link;

import org.herstelkring.people.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkDoors {

    @Bean
    Doors doorsOfLinks() {
        return Doors.forEveryone("/l/**");
    }
}
