package org.herstelkring.shared.words;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language to answer in: what was chosen on this device, else what the signed-in person chose, else what the
 * browser asks for, else Dutch.
 */
@Component("localeResolver")
public final class Language implements LocaleResolver {

    public static final String COOKIE = "language";

    /** Where another language is chosen on this device: this, and its code. */
    public static final String CHOOSING = "/language/";

    /** Request attribute (a {@link Locale}) in which the language of the signed-in person may be left. */
    public static final String OF_PERSON = Language.class.getName() + ".ofPerson";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            for (Locale known : Words.LANGUAGES) if (known.getLanguage().equals(cookie.getValue())) return known;
        }
        if (request.getAttribute(OF_PERSON) instanceof Locale chosen) return Words.nearest(chosen);
        if (request.getHeader("Accept-Language") == null) return Words.DUTCH;
        for (Locale asked : Collections.list(request.getLocales())) {
            Locale known = Words.nearest(asked);
            if (known.getLanguage().equals(asked.getLanguage())) return known;
        }
        return Words.DUTCH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null) return;
        Cookie cookie = new Cookie(COOKIE, Words.nearest(locale).getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
