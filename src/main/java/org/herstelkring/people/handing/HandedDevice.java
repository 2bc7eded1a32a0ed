package org.herstelkring.people.handing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.HandedOver;
import org.herstelkring.people.HandedSheet;
import org.herstelkring.people.HandingForm;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Kept with the session, which goes on being the session of whoever handed the device over. */
@Component
public class HandedDevice implements HandedOver {

    /** Session attributes: what was handed over, and the slow digest of the PIN of this sitting. */
    static final String SHEET = "people.handed";

    static final String PIN = "people.handed.pin";

    private final BCryptPasswordEncoder digests = new BCryptPasswordEncoder();
    private final FreshProof proof;

    HandedDevice(FreshProof proof) {
        this.proof = proof;
    }

    static Optional<HandedSheet> sheet(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SHEET) instanceof HandedSheet sheet
                ? Optional.of(sheet)
                : Optional.empty();
    }

    /** Whoever handed it over showed that it is them. The PIN goes with it: it was forgotten, or not at hand. */
    public static void openWithout(HttpSession session) {
        if (session.getAttribute(SHEET) == null) return;
        session.removeAttribute(SHEET);
        session.removeAttribute(PIN);
    }

    @Override
    public boolean isNow(HttpServletRequest request) {
        return sheet(request).isPresent();
    }

    @Override
    public boolean shows(HttpServletRequest request, String path) {
        return sheet(request).filter(one -> one.reads().contains(path)).isPresent();
    }

    @Override
    public boolean isPinChosen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PIN) != null;
    }

    /** What the browser kept of pages before goes, and so does what counted as fresh proof. */
    @Override
    public void hand(HttpServletRequest request, HttpServletResponse response, HandingForm form, HandedSheet sheet) {
        HttpSession session = request.getSession();
        if (!isPinChosen(request)) session.setAttribute(PIN, digests.encode(form.pin()));
        session.setAttribute(SHEET, sheet);
        proof.forget(request);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        SecurityLog.allowed(Event.HAND_OVER, request);
    }

    @Override
    public void close(HttpServletRequest request, String path) {
        sheet(request)
                .filter(one -> one.reads().contains(path))
                .ifPresent(one -> request.getSession().setAttribute(SHEET, one.without(path)));
    }

    /** Opens it with the PIN of this sitting, which goes on counting for it. */
    boolean open(HttpSession session, String pin) {
        boolean right = session.getAttribute(PIN) instanceof String digest && digests.matches(pin, digest);
        if (right) session.removeAttribute(SHEET);
        return right;
    }
}
