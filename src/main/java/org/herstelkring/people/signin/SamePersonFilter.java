package org.herstelkring.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.page.LocalCopies;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A script says whose page it works for. When that person is not the one who is signed in, it neither gets nor saves
 * anything, and hears that they have to show that it is them.
 */
class SamePersonFilter extends OncePerRequestFilter {

    /** The request header in which a script says whose page it works for. */
    static final String WHOSE = "X-Whose";

    private final AccessDeniedPages pages;

    SamePersonFilter(AccessDeniedPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String whose = request.getHeader(WHOSE);
        boolean theirs = whose == null
                || whose.isEmpty()
                || Acting.who()
                        .filter(who -> LocalCopies.name(who).equals(whose))
                        .isPresent();
        if (theirs) chain.doFilter(request, response);
        else pages.askWho(request, response);
    }
}
