package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.SignIn;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where sessions begin, always new ones: an id somebody planted before does not get in along. */
@Component
class SessionStarter implements SignIn {

    private static final Duration ACCOUNT = Duration.ofHours(12);
    private static final Duration GUEST = Duration.ofHours(2);

    private final SecurityContextRepository contexts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final DutyTransaction house;
    private final Accounts accounts;
    private final KeptForms kept;
    private final WayBack ways;
    private final Clock clock;

    SessionStarter(
            SecurityContextRepository contexts,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            DutyTransaction house,
            Accounts accounts,
            KeptForms kept,
            WayBack ways,
            Clock clock) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.house = house;
        this.accounts = accounts;
        this.kept = kept;
        this.ways = ways;
        this.clock = clock;
    }

    @Override
    public void asAccount(HttpServletRequest request, HttpServletResponse response, UUID person) {
        begin(request, response, new Who(person, false), ACCOUNT);
        ways.forget(request, response);
    }

    @Override
    public void asGuest(HttpServletRequest request, HttpServletResponse response, UUID person) {
        begin(request, response, new Who(person, true), GUEST);
    }

    @Override
    public void byLink(HttpServletRequest request, HttpServletResponse response, UUID person, String link) {
        asGuest(request, response, person);
        ways.remember(link, request, response);
    }

    @Override
    public boolean cameBy(HttpServletRequest request, String link) {
        return ways.link(request).filter(link::equals).isPresent();
    }

    @Override
    public void helpedBy(HttpServletRequest request, HttpServletResponse response, String names) {
        ways.helpedBy(names, request, response);
    }

    @Override
    public String helper(HttpServletRequest request) {
        return ways.helper(request);
    }

    @Override
    public String onward(HttpServletRequest request, String start) {
        return Acting.who().filter(who -> !kept.of(who, request).isEmpty()).isPresent()
                ? KeptFormController.PAGE
                : start;
    }

    @Override
    public void endSessionsOf(UUID person) {
        endSessionsOf(person, null);
    }

    /** @param except id of a session that stays */
    void endSessionsOf(UUID person, @Nullable String except) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(sessions::deleteById);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Who who, Duration idle) {
        boolean welcome = house.on(
                Duty.SIGN_IN,
                () -> accounts.standing(who.person())
                        .filter(standing -> standing.guest() == who.guest())
                        .isPresent());
        if (!welcome) {
            SecurityLog.refused(Event.SIGN_IN, request);
            throw new NotHere();
        }
        HttpSession before = request.getSession(false);
        Map<String, Object> waiting = kept.waiting(before);
        if (before != null) before.invalidate();
        HttpSession session = request.getSession(true);
        waiting.forEach(session::setAttribute);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(Device.ATTRIBUTE, Device.of(request).code());
        session.setAttribute(Proof.ATTRIBUTE, clock.millis());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(who));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        SecurityLog.allowed(Event.SIGN_IN, request);
    }
}
