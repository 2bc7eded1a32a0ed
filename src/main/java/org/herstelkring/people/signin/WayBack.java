package org.herstelkring.people.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.herstelkring.shared.MasterKey;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The personal link a guest came in by, sealed in a cookie until the browser closes: whoever was away too long comes back
 * to the page for their own link, which asks for the code again, and reads there who can help. An account that signs in, or
 * signing out, ends it.
 */
@Component
class WayBack {

    /** Where somebody lands who signs in beside a page that was left open. */
    static final String BESIDE = "/sign-in/beside";

    private static final String NAME = "herstelkring-link";
    private static final String PLACE = "people.way_back";

    private final MasterKey master;

    WayBack(MasterKey master) {
        this.master = master;
    }

    void remember(String link, HttpServletRequest request, HttpServletResponse response) {
        remember(link, "", request, response);
    }

    /** Who can help them in again, once their own page said so. */
    void helpedBy(String names, HttpServletRequest request, HttpServletResponse response) {
        link(request)
                .filter(_ -> !names.equals(helper(request)))
                .ifPresent(link -> remember(link, names, request, response));
    }

    private void remember(String link, String names, HttpServletRequest request, HttpServletResponse response) {
        byte[] sealed = master.seal(PLACE, (link + '\n' + names).getBytes(StandardCharsets.UTF_8));
        write(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), -1, request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) write("", 0, request, response);
    }

    Optional<String> link(HttpServletRequest request) {
        return kept(request).map(kept -> kept.lines().findFirst().orElse("")).filter(LocalPath::isOne);
    }

    /** The names of who can help; empty when none are known. */
    String helper(HttpServletRequest request) {
        return kept(request).flatMap(kept -> kept.lines().skip(1).findFirst()).orElse("");
    }

    private Optional<String> kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) return Optional.empty();
        try {
            return Optional.of(master.open(PLACE, Base64.getUrlDecoder().decode(cookie.getValue())));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private static void write(String value, long age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
