package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.herstelkring.shared.Acting;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskProof {

    private final KeptForms kept;

    AskProof(KeptForms kept) {
        this.kept = kept;
    }

    @ExceptionHandler(ProofNeeded.class)
    ResponseEntity<Void> ask(ProofNeeded needed, HttpServletRequest request) {
        boolean waits = !needed.isKept()
                && request.getMethod().equals("POST")
                && Acting.who().filter(who -> kept.keepWords(request, who)).isPresent();
        String to = waits ? KeptFormController.PAGE : needed.back();
        URI page = URI.create("/sign-in/proof?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }
}
