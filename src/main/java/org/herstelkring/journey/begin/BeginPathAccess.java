package org.herstelkring.journey.begin;

import org.herstelkring.people.PathAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BeginPathAccess {

    @Bean
    PathAccess doorsOfBeginning() {
        return PathAccess.forEveryone("/begin", "/begin/sent");
    }

    @Bean
    PathAccess doorsOfHelpingToBegin() {
        return PathAccess.forAccounts("/begin/for");
    }
}
