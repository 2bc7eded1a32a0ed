package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.herstelkring.people.Act;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.handing.HandedDevice;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.springframework.stereotype.Component;

@Component
class Proof implements FreshProof {

    static final String ATTRIBUTE = "proven";

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Clock clock;

    Proof(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isThere(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(ATTRIBUTE) instanceof Long moment
                && clock.millis() - moment < FRESH.toMillis();
    }

    @Override
    public void require(HttpServletRequest request, String back) {
        if (!isThere(request)) throw ProofNeeded.toWrite(LocalPath.or(back, "/"));
    }

    @Override
    public void require(HttpServletRequest request, String back, Act act) {
        if (!isThere(request)) throw ProofNeeded.toDo(LocalPath.or(back, "/"), act);
    }

    @Override
    public void requireForPageThatKeeps(HttpServletRequest request, String back) {
        if (!isThere(request)) throw ProofNeeded.keeping(LocalPath.or(back, "/"));
    }

    @Override
    public void renew(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) return;
        session.setAttribute(ATTRIBUTE, clock.millis());
        HandedDevice.openWithout(session);
        SecurityLog.allowed(Event.SHOW_IT_IS_ME, request);
    }

    @Override
    public void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.removeAttribute(ATTRIBUTE);
    }
}
