package org.herstelkring.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.people.person.Accounts.Standing;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who was disabled since their last request is out on this one, whatever they ask for. Others are met in their language. */
class DisabledAccountFilter extends OncePerRequestFilter {

    private final DutyTransaction house;
    private final Accounts accounts;

    DisabledAccountFilter(DutyTransaction house, Accounts accounts) {
        this.house = house;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Acting.who()
                .ifPresent(who -> standing(who, request.getSession(false))
                        .ifPresentOrElse(
                                stands -> request.setAttribute(Language.OF_PERSON, Locale.of(stands.language())),
                                () -> out(request)));
        chain.doFilter(request, response);
    }

    private static void out(HttpServletRequest request) {
        SecurityLog.refused(Event.OPEN, request);
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
        var nobody = SecurityContextHolder.createEmptyContext();
        nobody.setAuthentication(new AnonymousAuthenticationToken(
                "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        SecurityContextHolder.setContext(nobody);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /** Read with the session, when there is one of ours. */
    private Optional<Standing> standing(Who who, @Nullable HttpSession session) {
        Optional<Standing> found = session != null
                        && session.getAttribute(ThriftySessions.STANDING) instanceof Standing read
                        && read.person().equals(who.person())
                ? Optional.of(read)
                : house.on(Duty.SIGN_IN, () -> accounts.standing(who.person()));
        return found.filter(standing -> standing.guest() == who.guest());
    }
}
