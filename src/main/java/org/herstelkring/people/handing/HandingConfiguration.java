package org.herstelkring.people.handing;

import org.herstelkring.people.PathAccess;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandingConfiguration {

    /** Whoever handed a device over is still the one who is signed in on it. */
    @Bean
    PathAccess accountDoorsOfHanding() {
        return PathAccess.forAccounts(HandedOverController.PAGE, HandedOverController.OPENING);
    }

    /** It has its place in the security chain, and no other. */
    @Bean
    FilterRegistrationBean<HandedOverFilter> handedOverInTheChainAlone(HandedOverFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
