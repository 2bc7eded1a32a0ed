package org.herstelkring.circle.link;

import org.herstelkring.people.PathAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkPathAccess {

    @Bean
    PathAccess doorsOfLinks() {
        return PathAccess.forEveryone("/l/**");
    }
}
