package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatusCode;

/** Whether a script of ours asks, rather than a person: it gets a line of JSON. */
final class Asked {

    private Asked() {}

    static boolean forData(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json") && !accept.contains("text/html");
    }

    static void answer(HttpStatusCode status, String member, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/json");
        response.getOutputStream().write(("{" + member + "}").getBytes(StandardCharsets.UTF_8));
    }
}
