package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.herstelkring.people.internal.HouseCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * What shows that a form comes from this house: kept in the session of whoever is signed in. Of anybody else it is kept
 * in a cookie of their own, so that who only looks leaves nothing behind here.
 */
final class FormTokens implements CsrfTokenRepository {

    private final HttpSessionCsrfTokenRepository kept = new HttpSessionCsrfTokenRepository();
    private final HouseCookie cookie;

    FormTokens(boolean plainAllowed) {
        cookie = new HouseCookie("herstelkring-form", -1, plainAllowed);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return kept.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) kept.saveToken(token, request, response);
        else cookie.write(request, response, token == null ? "" : token.getToken());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        if (request.getSession(false) != null) return kept.loadToken(request);
        return cookie.read(request)
                .filter(value -> !value.isEmpty())
                .<CsrfToken>map(value -> {
                    CsrfToken like = kept.generateToken(request);
                    return new DefaultCsrfToken(like.getHeaderName(), like.getParameterName(), value);
                })
                .orElse(null);
    }
}
