package org.herstelkring.shared.drain;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Whoever is answered while the server drains is told not to keep the connection: the next request on it could find it
 * closed.
 */
final class DrainValve extends ValveBase {

    private final Drain drain;

    DrainValve(Drain drain) {
        super(true);
        this.drain = drain;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (drain.isDraining()) response.setHeader("Connection", "close");
        getNext().invoke(request, response);
    }
}
