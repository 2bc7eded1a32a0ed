package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.shared.NotHere;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in. A device is named by a keyed hash, never by its session id. */
@Component
public class Devices {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SessionStarter sessionStarter;
    private final AccountCipher seal;

    Devices(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            SessionStarter sessionStarter,
            AccountCipher seal) {
        this.sessions = sessions;
        this.sessionStarter = sessionStarter;
        this.seal = seal;
    }

    /**
     * @param name such as {@code Firefox · Windows}; empty when it is not recognised
     * @param here whether it is the one in use now
     */
    public record Place(String handle, String name, Instant since, Instant seen, boolean here) {}

    public List<Place> of(UUID person, HttpServletRequest request) {
        HttpSession current = request.getSession(false);
        String here = current == null ? "" : current.getId();
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Place(
                        handle(session.getId()),
                        Objects.requireNonNullElse(session.<String>getAttribute(Device.ATTRIBUTE), ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(Place::here)
                        .thenComparing(Place::seen)
                        .reversed())
                .toList();
    }

    public void end(UUID person, String handle) {
        Map<String, ? extends Session> all = sessions.findByPrincipalName(person.toString());
        String id = all.keySet().stream()
                .filter(known -> handle(known).equals(handle))
                .findFirst()
                .orElseThrow(NotHere::new);
        sessions.deleteById(id);
    }

    public void endOthers(UUID person, HttpServletRequest request) {
        HttpSession current = request.getSession(false);
        sessionStarter.endSessionsOf(person, current == null ? null : current.getId());
    }

    private String handle(String id) {
        return HexFormat.of().formatHex(seal.index("people.session", id), 0, 12);
    }
}
