package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.herstelkring.people.PathAccess.Audience;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.page.Screen;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What somebody meets who cannot come in. Not signed in: the sign-in page, for every path alike, so that it tells
 * nothing about what exists. Signed in: there is nothing here.
 */
final class AccessDeniedPages {

    private final PathAccessRules doors;

    AccessDeniedPages(PathAccessRules doors) {
        this.doors = doors;
    }

    void nobodyYet(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        toSignIn(request, response);
    }

    void notForYou(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && Acting.who().isEmpty() && !opensForEverybody(request))
            toSignIn(request, response);
        else response.sendError(why instanceof CsrfException ? 403 : 404);
    }

    private boolean opensForEverybody(HttpServletRequest request) {
        return doors.audienceOf(request.getRequestURI())
                .filter(Audience.EVERYONE::equals)
                .isPresent();
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = "/sign-in";
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI();
        if (reading && LocalPath.isOne(path) && !path.equals("/"))
            page += "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
        if (byScript(request)) {
            response.setStatus(401);
        } else {
            response.setStatus(303);
            response.setHeader("Location", page);
        }
    }

    private static boolean byScript(HttpServletRequest request) {
        return request.getHeader(Screen.FRAGMENT) != null || "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
