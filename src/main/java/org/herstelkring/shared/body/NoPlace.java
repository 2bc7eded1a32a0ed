package org.herstelkring.shared.body;

import jakarta.servlet.ServletRequest;

/** What was sent was not read because others were before it, or could not wait: it can be sent again in a moment. */
public final class NoPlace {

    private static final String BODY = NoPlace.class.getName();

    private NoPlace() {}

    static void asks(ServletRequest request, MeasuredBody body) {
        request.setAttribute(BODY, body);
    }

    public static boolean met(ServletRequest request) {
        return request.getAttribute(BODY) instanceof MeasuredBody body && body.madeWay() && !body.isOver();
    }
}
