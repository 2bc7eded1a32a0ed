package org.herstelkring.circle.invitation;

import org.herstelkring.people.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationDoors {

    @Bean
    Doors doorsOfInvitations() {
        return Doors.forEveryone("/invited", "/invited/**");
    }
}
