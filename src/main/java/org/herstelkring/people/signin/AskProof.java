package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.herstelkring.people.Act;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Who;
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
        URI page = URI.create("/sign-in/proof?to=" + URLEncoder.encode(way(needed, request), StandardCharsets.UTF_8));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }

    /** To what waits, which says that it is not done yet; to where somebody was when nothing does. */
    private String way(ProofNeeded needed, HttpServletRequest request) {
        boolean sent = !needed.isKept() && request.getMethod().equals("POST");
        Optional<Who> who = Acting.who().filter(_ -> sent);
        Act act = needed.act();
        if (act == null)
            return who.filter(one -> kept.keepWords(request, one)).isPresent()
                    ? KeptFormController.PAGE
                    : needed.back();
        who.ifPresent(one -> kept.keepAct(request, one, act, needed.back()));
        return KeptFormController.ACTS;
    }
}
