package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.herstelkring.people.Act;
import org.herstelkring.people.Attempts;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Forms that arrived after their session had ended. They wait in the session of the browser that sent them, sealed for
 * the one who wrote them, go along into the next one, and are offered again once that person is back.
 */
@Component
class KeptForms {

    private static final String EACH = "kept.";
    private static final int MOST = 5;
    private static final int MOST_OF_ALL = 25;

    /** From whoever comes without a session: as many as nobody meets who only was away too long. */
    private static final int AN_HOUR = 20;

    private static final int LONGEST = 500_000;
    private static final Duration LASTS = Duration.ofHours(12);

    private final MasterKey master;
    private final AccountCipher seal;
    private final Attempts attempts;

    KeptForms(MasterKey master, AccountCipher seal, Attempts attempts) {
        this.master = master;
        this.seal = seal;
        this.attempts = attempts;
    }

    /** Whether it is kept: a form in which nothing stands is not. */
    boolean keep(HttpServletRequest request, Who writer) {
        return keep(KeptForm.of(Ids.next(), request), request, writer);
    }

    /** Whether it is kept: a form in which somebody wrote or chose nothing, only pressed a button, is not. */
    boolean keepWords(HttpServletRequest request, Who writer) {
        var form = KeptForm.of(Ids.next(), request);
        return !form.words().isEmpty() && keep(form, request, writer);
    }

    /** What somebody pressed and what is not done yet; it takes the place of what they pressed before. */
    void keepAct(HttpServletRequest request, Who writer, Act act, String back) {
        of(writer, request).stream()
                .filter(KeptForm::isAct)
                .forEach(one -> letGo(writer, one.id().toString(), request));
        keep(KeptForm.of(Ids.next(), request).doing(act, back), request, writer);
    }

    private boolean keep(KeptForm form, HttpServletRequest request, Who writer) {
        if (form.isEmpty() || form.signs() > LONGEST || !LocalPath.isOne(form.action())) return false;
        if (!isFromHere(request)) return false;
        if (Acting.who().isEmpty() && !attempts.allows("kept of " + place(writer), AN_HOUR, Duration.ofHours(1)))
            return false;
        HttpSession session = request.getSession(true);
        List<String> theirs = names(session, each(writer));
        if (theirs.size() >= MOST) theirs.subList(0, theirs.size() - MOST + 1).forEach(session::removeAttribute);
        if (names(session, EACH).size() >= MOST_OF_ALL) return false;
        if (Acting.who().isEmpty()) session.setMaxInactiveInterval((int) LASTS.toSeconds());
        session.setAttribute(each(writer) + form.id(), master.seal(place(writer), Json.KEPT.writeValueAsBytes(form)));
        return true;
    }

    List<KeptForm> of(Who who, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) return List.of();
        return names(session, EACH).stream()
                .flatMap(name -> opened(who, session.getAttribute(name)).stream())
                .toList();
    }

    boolean isAny(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && !names(session, EACH).isEmpty();
    }

    /** It was sent, or is not wanted any more. */
    Optional<KeptForm> letGo(Who who, String id, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        Optional<KeptForm> gone = opened(who, session.getAttribute(each(who) + id));
        if (gone.isPresent()) session.removeAttribute(each(who) + id);
        return gone;
    }

    /** The same, when nothing was written in it. */
    void letGoOfAct(Who who, String id, HttpServletRequest request) {
        boolean act = of(who, request).stream()
                .anyMatch(one -> one.isAct() && one.id().toString().equals(id));
        if (act) letGo(who, id, request);
    }

    /** What goes along into the next session of this browser. */
    Map<String, Object> waiting(@Nullable HttpSession session) {
        Map<String, Object> waiting = new TreeMap<>();
        if (session != null) names(session, EACH).forEach(name -> waiting.put(name, session.getAttribute(name)));
        return waiting;
    }

    /** What waits for others than the one who leaves. */
    Map<String, Object> waitingForOthers(Who leaves, HttpSession session) {
        Map<String, Object> waiting = waiting(session);
        waiting.values().removeIf(attribute -> opened(leaves, attribute).isPresent());
        return waiting;
    }

    private Optional<KeptForm> opened(Who who, @Nullable Object attribute) {
        if (!(attribute instanceof byte[] bytes)) return Optional.empty();
        try {
            return Optional.of(Json.KEPT.readValue(master.openBytes(place(who), bytes), KeptForm.class));
        } catch (IllegalStateException ofSomebodyElse) {
            return Optional.empty();
        }
    }

    private static List<String> names(HttpSession session, String beginning) {
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(beginning))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Forms of one person stand under one beginning, in the order of time; it says not whose they are. */
    private String each(Who who) {
        return EACH + HexFormat.of().formatHex(seal.index("people.kept_form", place(who)), 0, 8) + ".";
    }

    /**
     * Not what another site had a browser send: it would bring a session of ours along. Older browsers say only an origin,
     * or that they do not tell it: our pages ask them not to say where they come from.
     */
    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || origin.equals("null") || origin.endsWith("//" + request.getHeader(HttpHeaders.HOST));
    }

    private static String place(Who who) {
        return "people.kept_form " + who.person() + ' ' + who.guest();
    }
}
