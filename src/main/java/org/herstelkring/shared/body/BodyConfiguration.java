package org.herstelkring.shared.body;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BodyConfiguration {

    /** After the valve that tells whose address it is, when a proxy stands before the house. */
    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> measuredBodies(
            @Value("${herstelkring.body.grace:20s}") Duration grace,
            @Value("${herstelkring.body.at-once:50}") int most,
            @Value("${herstelkring.body.at-once-of-one-address:30}") int mostOfOneAddress) {
        var places = new ReadingPlaces(most, mostOfOneAddress);
        return factory -> {
            factory.setProtocol(Line.Http.class.getName());
            factory.addEngineValves(new BodyValve(places, grace));
        };
    }
}
