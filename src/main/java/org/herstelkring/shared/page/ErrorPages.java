package org.herstelkring.shared.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Failures that never reach a controller: an address that does not exist, a request that is turned away. */
@Controller
class ErrorPages implements ErrorController {

    private final Failures failures;

    ErrorPages(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        boolean ours = status.is5xxServerError() && failure instanceof Throwable;
        failures.answer(status, null, ours ? Trace.note((Throwable) failure, request) : null, request, response);
    }
}
