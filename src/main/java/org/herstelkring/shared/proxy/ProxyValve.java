package org.herstelkring.shared.proxy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes from a named proxy in whose name it asks, and whether over https. Of what passed several proxies the last one that
 * is not named counts: what stands before it anybody can have written. From everybody else these headers mean nothing.
 */
final class ProxyValve extends ValveBase {

    private final NamedProxies proxies;

    ProxyValve(NamedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (literal(request.getRemoteAddr()).filter(proxies::has).isPresent()) believe(request);
        getNext().invoke(request, response);
    }

    private void believe(Request request) {
        asker(request).ifPresent(asker -> {
            request.setRemoteAddr(asker);
            request.setRemoteHost(asker);
        });
        List<String> ways = values(request, "X-Forwarded-Proto");
        if (!ways.isEmpty() && ways.stream().allMatch("https"::equalsIgnoreCase)) {
            request.setSecure(true);
            request.getCoyoteRequest().scheme().setString("https");
        }
    }

    private Optional<String> asker(Request request) {
        List<String> passed = values(request, "X-Forwarded-For");
        Collections.reverse(passed);
        Optional<String> nearest = Optional.empty();
        for (String one : passed) {
            Optional<InetAddress> address = literal(one);
            if (address.isEmpty()) return nearest;
            nearest = address.map(InetAddress::getHostAddress);
            if (!proxies.has(address.get())) return nearest;
        }
        return nearest;
    }

    private static List<String> values(Request request, String header) {
        List<String> all = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header)))
            for (String one : line.split("[,\\s]+")) if (!one.isEmpty()) all.add(one);
        return all;
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
