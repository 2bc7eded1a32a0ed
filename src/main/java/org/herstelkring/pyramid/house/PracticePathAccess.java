package org.herstelkring.pyramid.practice;

import org.herstelkring.people.PathAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PracticePathAccess {

    @Bean
    PathAccess doorsOfPractices() {
        return PathAccess.forAccounts("/organisation/pyramid/**");
    }
}
