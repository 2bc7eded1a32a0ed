package org.herstelkring.people.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.herstelkring.people.PathAccess.Audience;
import org.herstelkring.people.internal.HouseCookie;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.SecurityLog;
import org.herstelkring.shared.SecurityLog.Event;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.page.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * What somebody meets who cannot come in. Not signed in: the way in, for every path alike, so that it tells nothing about
 * what exists. Signed in: there is nothing here. Words that arrive when their session has ended are kept, and a script is
 * told by a header of our own, so that its page stays as it is.
 */
@Component
class AccessDeniedPages {

    /** The answer's header that tells a script where the person can show that it is them. */
    static final String SIGN_IN = "X-Sign-In";

    /** The answer's header that gives the page of a script another token: it asks once more, with this one. */
    static final String FRESH_TOKEN = "X-Fresh-Token";

    private final PathAccessRules doors;
    private final PersonTokens tokens;
    private final KeptForms kept;
    private final WayBack ways;
    private final ObjectProvider<Screens> screens;

    AccessDeniedPages(
            PathAccessRules doors, PersonTokens tokens, KeptForms kept, WayBack ways, ObjectProvider<Screens> screens) {
        this.doors = doors;
        this.tokens = tokens;
        this.kept = kept;
        this.ways = ways;
        this.screens = screens;
    }

    void nobodyYet(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        askWho(request, response);
    }

    void notForYou(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (!(why instanceof CsrfException)) {
            SecurityLog.refused(Event.OPEN, request);
            response.sendError(404);
            return;
        }
        Optional<Who> writer = tokens.writer(request);
        if (tokens.isOutOfDate(request)) openTooLong(request, response);
        else if (writer.isPresent() && !byScript(request) && kept.keep(request, writer.get()))
            redirect(KeptFormController.PAGE, response);
        else if (writer.isPresent() || (Acting.who().isEmpty() && !opens(request, Audience.EVERYONE)))
            askWho(request, response);
        else {
            SecurityLog.refused(Event.SEND_FORM, request);
            if (keepsNothing(request) && !byScript(request))
                write(403, "people/signin/no-cookie.jte", null, request, response);
            else response.sendError(403);
        }
    }

    /**
     * The same person, whose page stood open for more than a day: a script gets another token for it, what was written is
     * offered to send again, and of a button it is said that nothing was done.
     */
    private void openTooLong(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (byScript(request)) {
            CsrfToken fresh = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            response.setHeader(FRESH_TOKEN, fresh.getToken());
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(403);
            return;
        }
        boolean waits = Acting.who().filter(who -> kept.keepWords(request, who)).isPresent();
        redirect(waits ? KeptFormController.PAGE : KeptFormController.ACTS, response);
    }

    /** Over plain http a browser may drop what is only for https, without a word: then nobody could ever come in. */
    private static boolean keepsNothing(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        boolean ours = all != null && Arrays.stream(all).anyMatch(one -> HouseCookie.isOurs(one.getName()));
        return !request.isSecure() && !ours;
    }

    /** The way in; a script is told where it is, and in words for its page. */
    void askWho(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!byScript(request)) {
            redirect(way(request, back(request)), response);
            return;
        }
        String beside = way(request, WayBack.BESIDE);
        var notice = new SignInNotice(beside, Acting.who().isPresent());
        response.setHeader(SIGN_IN, beside);
        write(401, "people/signin/ended.jte", notice, request, response);
    }

    private void write(
            int status,
            String template,
            @Nullable Object page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] words = screens.getObject().render(template, page, request);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(words);
    }

    private String way(HttpServletRequest request, String back) {
        Optional<String> link = opens(request, Audience.ACCOUNTS) ? Optional.empty() : ways.link(request);
        return link.orElseGet(
                () -> "/sign-in" + (back.equals("/") ? "" : "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }

    private static String back(HttpServletRequest request) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reading ? LocalPath.or(request.getRequestURI(), "/") : "/";
    }

    private boolean opens(HttpServletRequest request, Audience audience) {
        return doors.audienceOf(request.getRequestURI())
                .filter(audience::equals)
                .isPresent();
    }

    private static void redirect(String page, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", page);
    }

    private static boolean byScript(HttpServletRequest request) {
        return request.getHeader(Screen.FRAGMENT) != null
                || request.getHeader(SamePersonFilter.WHOSE) != null
                || String.valueOf(request.getHeader("Accept")).startsWith("text/event-stream")
                || "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
