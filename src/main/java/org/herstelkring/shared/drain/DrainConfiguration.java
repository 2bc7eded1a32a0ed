package org.herstelkring.shared.drain;

import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DrainConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatWebServerFactory> drainingServer(Drain drain) {
        return factory -> factory.addEngineValves(new DrainValve(drain));
    }
}
