package org.herstelkring.people.handing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.herstelkring.people.HandedSheet;
import org.herstelkring.shared.page.Assets;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.page.Screens;
import org.herstelkring.shared.words.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one place that locks a device which was handed over. Every request of its session comes by here before anything
 * else looks at it; whatever it asks that is not part of the sheet, and not needed to open the device again, gets the same
 * page, which says nothing of what exists.
 */
@Component
public class HandedOverFilter extends OncePerRequestFilter {

    /** The answer's header that sends pages away which stand in another window of the same device. */
    static final String HEADER = "X-Handed-Over";

    private static final Set<String> READS = Set.of(
            HandedOverController.PAGE,
            "/sign-in/who",
            "/favicon.ico",
            "/livez",
            "/readyz",
            "/without-network",
            "/without-network.js");

    private static final Set<String> SENDS =
            Set.of(HandedOverController.OPENING, "/sign-in/passkey/options", "/sign-in/passkey", "/sign-out");

    private final ObjectProvider<Screens> screens;

    HandedOverFilter(ObjectProvider<Screens> screens) {
        this.screens = screens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<HandedSheet> sheet = HandedDevice.sheet(request);
        if (sheet.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(Screen.ALONE, true);
        response.setHeader(HEADER, HandedOverController.PAGE);
        if (opens(sheet.get(), request)) chain.doFilter(request, response);
        else shut(sheet.get(), request, response);
    }

    private static boolean opens(HandedSheet sheet, HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (request.getMethod()) {
            case "GET", "HEAD" ->
                sheet.reads().contains(path) || READS.contains(path) || path.matches(Language.CHOOSING + "[a-z]{2}");
            case "POST" -> sheet.sends().contains(path) || SENDS.contains(path);
            default -> false;
        };
    }

    private void shut(HandedSheet sheet, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] page = screens.getObject().render("people/handing/shut.jte", sheet.home(), request);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }

    /** Files that are the same for everybody; no session is read for them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Assets.FOLDER);
    }
}
