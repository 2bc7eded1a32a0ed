package org.herstelkring.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where people reach this instance: what the operator set, or else this machine. */
@Component
public class InstanceAddress {

    private final String configured;
    private volatile int port = 8080;

    InstanceAddress(@Value("${herstelkring.address:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** Without a closing slash. */
    public String base() {
        return configured.isEmpty() ? "http://localhost:" + port : configured;
    }

    public String of(String path) {
        return base() + path;
    }
}
