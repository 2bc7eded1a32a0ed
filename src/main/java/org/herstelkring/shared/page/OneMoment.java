package org.herstelkring.shared.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.herstelkring.shared.database.DatabasePresence;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever fails because PostgreSQL is away is answered in plain words: also what comes before a page (whose session
 * this is) or after it, and also a page that tells of another failure.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
final class OneMoment extends OncePerRequestFilter {

    private final Screens screens;

    OneMoment(Screens screens) {
        this.screens = screens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabasePresence.explains(failure)) throw failure;
            screens.oneMoment(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
