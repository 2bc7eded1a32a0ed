package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.View;

/** A template and its page, still to be drawn: by the transaction it was asked in, else when it is written. */
record DrawnPage(Screens screens, String template, @Nullable Object page, HttpStatusCode status) implements View {

    /** Drawn now, for writing later. */
    View drawn(HttpServletRequest request) {
        byte[] body = screens.render(template, page, request);
        return (_, _, response) -> write(body, status, response);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        try {
            screens.write(template, page, status, request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) throw failure;
            var sorry = ErrorPage.of(500, null, Trace.note(failure, request));
            screens.write("error/page.jte", sorry, HttpStatus.INTERNAL_SERVER_ERROR, request, response);
        }
    }

    static void write(byte[] body, HttpStatusCode status, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.addHeader("Vary", Screen.FRAGMENT);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
