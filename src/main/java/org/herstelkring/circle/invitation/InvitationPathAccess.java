package org.herstelkring.circle.invitation;

import org.herstelkring.people.PathAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationPathAccess {

    @Bean
    PathAccess doorsOfInvitations() {
        return PathAccess.forEveryone("/invited", "/invited/**");
    }
}
