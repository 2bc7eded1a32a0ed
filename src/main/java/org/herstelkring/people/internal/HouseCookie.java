package org.herstelkring.people.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * A cookie of this house that no script reads. It has the {@code __Host-} prefix, so that no other site or sub-domain can
 * set it: browsers accept that over https, and most of them on this machine. Plain http elsewhere, and for a browser that keeps
 * nothing for https alone on this machine either (Safari), has to be allowed.
 */
public final class HouseCookie implements CookieSerializer {

    private static final String NAMED = "herstelkring";
    private static final String PREFIX = "__Host-";

    private final DefaultCookieSerializer prefixed;
    private final DefaultCookieSerializer plain;
    private final boolean plainAllowed;

    /** @param seconds how long a browser keeps it; -1 for as long as it is open */
    public HouseCookie(String name, int seconds, boolean plainAllowed) {
        this.prefixed = cookie(PREFIX + name, true, seconds);
        this.plain = cookie(name, false, seconds);
        this.plainAllowed = plainAllowed;
    }

    /** Whether a cookie of this name is one of this house. */
    public static boolean isOurs(String name) {
        return name.startsWith(NAMED) || name.startsWith(PREFIX + NAMED);
    }

    public Optional<String> read(HttpServletRequest request) {
        return readCookieValues(request).stream().findFirst();
    }

    /** @param value an empty one takes the cookie away */
    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        writeCookieValue(new CookieValue(request, response, value));
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        fitting(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return fitting(request).readCookieValues(request);
    }

    private DefaultCookieSerializer fitting(HttpServletRequest request) {
        return plainAllowed && !request.isSecure() ? plain : prefixed;
    }

    private static DefaultCookieSerializer cookie(String name, boolean secure, int seconds) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        if (seconds >= 0) cookie.setCookieMaxAge(seconds);
        return cookie;
    }
}
