package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.MasterKey;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.body.FirstField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * What a form carries to show that it comes from this house. Sealed in it stands for whom its page was: it fits every
 * session of that person, so that whoever signed in again goes on in a page of before, and it tells whose words arrive
 * when the session has ended. Nobody else can make one.
 */
@Component
class PersonTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {

    private static final String PLACE = "people.form_token";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final char APART = '.';
    private static final String GUEST = " guest";

    private final CsrfTokenRepository places;
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();
    private final MasterKey master;

    PersonTokens(MasterKey master, @Value("${herstelkring.plain-cookie:false}") boolean plainCookie) {
        this.places = new FormTokens(plainCookie);
        this.master = master;
    }

    /** For whom the page was that this form stood on. */
    Optional<Who> writer(HttpServletRequest request) {
        String given = given(request);
        if (given == null) return Optional.empty();
        try {
            String token = unmasked(Base64.getUrlDecoder().decode(given));
            byte[] sealed = Base64.getUrlDecoder().decode(token.substring(token.indexOf(APART) + 1));
            String who = master.open(PLACE, sealed);
            return Optional.of(new Who(UUID.fromString(who.replace(GUEST, "")), who.endsWith(GUEST)));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken plain = places.generateToken(request);
        return Acting.who()
                .<CsrfToken>map(who -> new DefaultCsrfToken(
                        plain.getHeaderName(), plain.getParameterName(), plain.getToken() + APART + sealed(who)))
                .orElse(plain);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        boolean theirs = Acting.who().isPresent() && Acting.who().equals(writer(request));
        return theirs ? token.getToken() : masked.resolveCsrfTokenValue(new Given(request, given(request)), token);
    }

    /**
     * In a header or in the form, where a form that brings files has it first; never in an address, which is written down
     * in places where nobody guards it.
     */
    private static @Nullable String given(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header != null) return header;
        if (FirstField.isAsked(request)) return FirstField.of(request, FIELD).orElse(null);
        String address = request.getQueryString();
        return address != null && address.contains(FIELD) ? null : request.getParameter(FIELD);
    }

    /** A request that says its token in a header, or nowhere. */
    private static final class Given extends HttpServletRequestWrapper {

        private final @Nullable String token;

        Given(HttpServletRequest request, @Nullable String token) {
            super(request);
            this.token = token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equals(HEADER) ? token : super.getHeader(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(FIELD) ? null : super.getParameter(name);
        }
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        places.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return places.loadToken(request);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    private String sealed(Who who) {
        byte[] sealed = master.seal(PLACE, who.person() + (who.guest() ? GUEST : ""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Spring sends a token as random bytes and, as many, the token under them. */
    private static String unmasked(byte[] both) {
        int half = both.length / 2;
        byte[] token = new byte[half];
        for (int at = 0; at < half; at++) token[at] = (byte) (both[at] ^ both[half + at]);
        return new String(token, StandardCharsets.UTF_8);
    }
}
