package org.herstelkring.pyramid.house;

import org.herstelkring.people.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PracticeDoors {

    @Bean
    Doors doorsOfPractices() {
        return Doors.forAccounts("/organisation/pyramid/**");
    }
}
