package org.herstelkring.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.herstelkring.people.house.HouseWork;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Who;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who was disabled since their last request is out on this one, whatever they ask for. */
class StandingFilter extends OncePerRequestFilter {

    private final HouseWork house;
    private final Accounts accounts;

    StandingFilter(HouseWork house, Accounts accounts) {
        this.house = house;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Acting.who().filter(who -> !stands(who)).isPresent()) {
            HttpSession session = request.getSession(false);
            if (session != null) session.invalidate();
            var nobody = SecurityContextHolder.createEmptyContext();
            nobody.setAuthentication(new AnonymousAuthenticationToken(
                    "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
            SecurityContextHolder.setContext(nobody);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    private boolean stands(Who who) {
        return house.on(
                Duty.SIGN_IN,
                () -> accounts.standing(who.person())
                        .filter(standing -> standing.guest() == who.guest())
                        .isPresent());
    }
}
