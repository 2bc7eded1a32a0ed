package org.herstelkring.cases;

import org.herstelkring.people.PathAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases are for accounts, one's own part also for guests; a room that looks along shows nothing of anybody. */
@Configuration(proxyBeanMethods = false)
class CasePathAccess {

    @Bean
    PathAccess doorsOfRooms() {
        return PathAccess.forEveryone("/room/**");
    }

    /** Whoever has the token; what it is answered names nobody. */
    @Bean
    PathAccess doorsOfCalendars() {
        return PathAccess.forEveryone("/calendar/**");
    }

    @Bean
    PathAccess doorsOfOwnParts() {
        return PathAccess.forGuests("/my-part", "/my-part/**", "/guardian/**");
    }

    @Bean
    PathAccess doorsOfCases() {
        return PathAccess.forAccounts("/cases", "/cases/**");
    }
}
