package org.herstelkring.shared.proxy;

import org.apache.catalina.valves.RemoteIpValve;
import org.herstelkring.shared.database.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Nobody is believed but who is named: what Tomcat and Spring offer believes every private address. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    /** After Spring's own, so that what it would believe is seen; before whatever asks whose address it is. */
    @Bean
    @Order(1)
    static WebServerFactoryCustomizer<TomcatWebServerFactory> namedProxies(
            @Value("${herstelkring.proxies:}") String list,
            @Value("${server.forward-headers-strategy:none}") String strategy) {
        NamedProxies proxies = NamedProxies.of(list);
        return factory -> {
            if (!strategy.equalsIgnoreCase("none")
                    || factory.getEngineValves().stream().anyMatch(RemoteIpValve.class::isInstance))
                throw new CannotStart(
                        "SERVER_FORWARD_HEADERS_STRATEGY and server.tomcat.remoteip believe whoever is near, so they are not used.",
                        "Take them away, and name your proxies in HERSTELKRING_PROXIES: their addresses, networks or names.");
            if (!proxies.isEmpty()) factory.addEngineValves(new ProxyValve(proxies));
        };
    }
}
