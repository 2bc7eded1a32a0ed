package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The one cookie. It has the {@code __Host-} prefix, so that no other site or sub-domain can set it, wherever browsers
 * accept that: over https and on this machine. Plain http elsewhere needs {@code herstelkring.plain-cookie}.
 */
@Component
class SessionCookie implements CookieSerializer {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final DefaultCookieSerializer prefixed = cookie("__Host-herstelkring", true);
    private final DefaultCookieSerializer plain = cookie("herstelkring", false);
    private final boolean plainAllowed;

    SessionCookie(@Value("${herstelkring.plain-cookie:false}") boolean plainAllowed) {
        this.plainAllowed = plainAllowed;
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
        boolean trusted = request.isSecure() || THIS_MACHINE.contains(request.getServerName());
        return plainAllowed && !trusted ? plain : prefixed;
    }

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
