package org.herstelkring.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where somebody asks from, as it is counted: an address, or the network of one line. Whoever has one address of version
 * 6 has a network full of them.
 */
public final class Place {

    private static final int NETWORK_OF_A_LINE = 8;

    private Place() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** @param address as a server knows it; a text that is none stands for itself */
    public static String of(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            if (!(literal instanceof Inet6Address)) return literal.getHostAddress();
            byte[] network = Arrays.copyOf(Arrays.copyOf(literal.getAddress(), NETWORK_OF_A_LINE), 16);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (IllegalArgumentException | UnknownHostException odd) {
            return address;
        }
    }
}
