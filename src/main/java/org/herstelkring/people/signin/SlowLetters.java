package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.herstelkring.people.TooManyLetters;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.page.Screens;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever wrote more letters than may go hears so in words, and what they typed waits to be sent later. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowLetters {

    private final KeptForms kept;
    private final Screens screens;

    SlowLetters(KeptForms kept, Screens screens) {
        this.kept = kept;
        this.screens = screens;
    }

    @ExceptionHandler(TooManyLetters.class)
    void tell(TooManyLetters slow, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Boolean waits = Acting.who().filter(who -> kept.keepWords(request, who)).isPresent();
        byte[] page = screens.render("people/mail/slow.jte", waits, request);
        response.resetBuffer();
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }
}
