package org.herstelkring.cases;

import org.herstelkring.people.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases are for accounts, one's own part also for guests; a room that looks along shows nothing of anybody. */
@Configuration(proxyBeanMethods = false)
class CaseDoors {

    @Bean
    Doors doorsOfRooms() {
        return Doors.forEveryone("/room/**");
    }

    @Bean
    Doors doorsOfOwnParts() {
        return Doors.forGuests("/my-part", "/my-part/**");
    }

    @Bean
    Doors doorsOfCases() {
        return Doors.forAccounts("/cases", "/cases/**");
    }
}
