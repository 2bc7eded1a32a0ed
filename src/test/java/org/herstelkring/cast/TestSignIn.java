package org.herstelkring.cast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.herstelkring.people.PathAccess;
import org.herstelkring.people.SignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Lets a test's browser in as anybody: {@code /test/as/{person}?to=/cases}. It exists in tests only. */
@Controller
class TestSignIn {

    private final SignIn signIn;

    TestSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Bean
    static PathAccess testDoors() {
        return PathAccess.forEveryone("/test/**");
    }

    @GetMapping("/test/as/{person}")
    String account(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.asAccount(request, response, person);
        return "redirect:" + to;
    }

    @GetMapping("/test/as-guest/{person}")
    String guest(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "/my-part") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.asGuest(request, response, person);
        return "redirect:" + to;
    }

    /** The token a form of this session carries. */
    @GetMapping("/test/token")
    @ResponseBody
    String token(CsrfToken token) {
        return token.getToken();
    }
}
