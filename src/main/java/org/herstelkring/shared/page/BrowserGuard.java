package org.herstelkring.shared.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.SecurityLog;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the browser may do with an answer: nothing kept, nothing from elsewhere, nothing told to others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class BrowserGuard extends OncePerRequestFilter {

    static final String PERMISSIONS = "Permissions-Policy";
    private static final List<String> OF_PAGES =
            List.of("Referrer-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy", "X-Robots-Tag", PERMISSIONS);
    private static final String NONCE = BrowserGuard.class.getName() + ".nonce";

    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) return known;
        String fresh = Secrets.token(16);
        request.setAttribute(NONCE, fresh);
        return fresh;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        guard(response, nonce(request));
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.TOO_MANY_REQUESTS.value())
            SecurityLog.refused(SecurityLog.Event.TRY_TOO_OFTEN, request);
    }

    static void guard(HttpServletResponse response, String nonce) {
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(PERMISSIONS, permissions("()"));
    }

    /**
     * The same for a file that is no page and is the same for everybody: of what a page is told, only what a browser heeds
     * for such a file, since it goes along with each of them.
     */
    static void guardFile(HttpServletResponse response) {
        for (String ofPages : OF_PAGES) response.setHeader(ofPages, null);
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static String permissions(String microphone) {
        return "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                + " magnetometer=(), microphone=" + microphone + ", midi=(), payment=(), usb=(),"
                + " publickey-credentials-get=(self), publickey-credentials-create=(self),"
                + " fullscreen=(self), screen-wake-lock=(self)";
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; font-src 'self';"
                + " img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; manifest-src 'self';"
                + " worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    }
}
