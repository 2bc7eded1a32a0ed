package org.herstelkring.people.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskProof {

    @ExceptionHandler(ProofNeeded.class)
    ResponseEntity<Void> ask(ProofNeeded needed) {
        URI page = URI.create("/sign-in/proof?to=" + URLEncoder.encode(needed.back(), StandardCharsets.UTF_8));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }
}
