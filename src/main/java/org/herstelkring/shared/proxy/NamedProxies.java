package org.herstelkring.shared.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.herstelkring.shared.database.CannotStart;

/** The proxies that are believed: addresses, networks, and names of machines as they are found at the start. */
final class NamedProxies {

    private final List<NetMask> named;

    private NamedProxies(List<NetMask> named) {
        this.named = List.copyOf(named);
    }

    /** @param list such as {@code 10.0.0.5, 192.168.7.0/24, proxy}; empty for nobody */
    static NamedProxies of(String list) {
        List<NetMask> named = new ArrayList<>();
        Arrays.stream(list.split("[,\\s]+")).filter(name -> !name.isEmpty()).forEach(name -> add(name, named));
        return new NamedProxies(named);
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    boolean has(InetAddress address) {
        return named.stream().anyMatch(mask -> mask.matches(address));
    }

    private static void add(String name, List<NetMask> named) {
        try {
            if (name.contains("/")) named.add(new NetMask(name));
            else
                for (InetAddress address : InetAddress.getAllByName(name))
                    named.add(new NetMask(address.getHostAddress()));
        } catch (IllegalArgumentException | UnknownHostException unknown) {
            throw new CannotStart(
                    "HERSTELKRING_PROXIES names '" + name
                            + "', which is no address, network or machine that can be found.",
                    "Write addresses (10.0.0.5), networks (10.0.0.0/24) or names of machines, with commas between them.",
                    unknown);
        }
    }
}
