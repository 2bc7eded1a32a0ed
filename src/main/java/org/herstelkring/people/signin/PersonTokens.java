package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
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
 * What a form carries to show that it comes from this house. Sealed in it stands for whom its page was, and when: it fits
 * every session of that person for a day, so that whoever signed in again goes on in a page of before, and it tells whose
 * words arrive when the session has ended, or the day is over. Nobody else can make one.
 */
@Component
class PersonTokens implements CsrfTokenRepository, CsrfTokenRequestHandler {

    private static final String PLACE = "people.form_token";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final char APART = '.';
    private static final String GUEST = " guest";

    /** A page that stands open longer gets another one: a script at once, a form when it is sent again. */
    private static final Duration LASTS = Duration.ofDays(1);

    private static final HexFormat HEX = HexFormat.of();

    private final CsrfTokenRepository places;
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();
    private final MasterKey master;
    private final Clock clock;

    PersonTokens(MasterKey master, Clock clock, @Value("${herstelkring.plain-cookie:false}") boolean plainCookie) {
        this.places = new FormTokens(plainCookie);
        this.master = master;
        this.clock = clock;
    }

    /** For whom the page was that this form stood on, and since when it stands. */
    private record Page(Who who, Instant since) {}

    private Optional<Page> page(HttpServletRequest request) {
        String given = given(request);
        if (given == null) return Optional.empty();
        try {
            String token = unmasked(Base64.getUrlDecoder().decode(given));
            byte[] sealed = Base64.getUrlDecoder().decode(token.substring(token.indexOf(APART) + 1));
            String[] said = master.open(PLACE, sealed).split(" ", 2);
            String who = said[1];
            return Optional.of(new Page(
                    new Who(UUID.fromString(who.replace(GUEST, "")), who.endsWith(GUEST)),
                    Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(said[0]))));
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    /** For whom the page was that this form stood on, however long ago. */
    Optional<Who> writer(HttpServletRequest request) {
        return page(request).map(Page::who);
    }

    /** Whether whoever is here sends a form of a page of their own that stood open too long. */
    boolean isOutOfDate(HttpServletRequest request) {
        return page(request)
                .filter(one -> Acting.who().filter(one.who()::equals).isPresent())
                .filter(one -> !isInTime(one))
                .isPresent();
    }

    private boolean isInTime(Page page) {
        Instant now = clock.instant();
        // One server's clock may be a little ahead of another's.
        return page.since().isAfter(now.minus(LASTS)) && page.since().isBefore(now.plusSeconds(60));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return places.generateToken(request);
    }

    /** What a page made now shows: never what the session holds. */
    private CsrfToken shown(CsrfToken held) {
        return Acting.who()
                .<CsrfToken>map(who -> new DefaultCsrfToken(
                        held.getHeaderName(), held.getParameterName(), held.getToken() + APART + sealed(who)))
                .orElse(held);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        boolean theirs = page(request)
                .filter(this::isInTime)
                .filter(one -> Acting.who().filter(one.who()::equals).isPresent())
                .isPresent();
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
        masked.handle(request, response, () -> shown(token.get()));
    }

    private String sealed(Who who) {
        String since = HEX.toHexDigits(clock.instant().getEpochSecond());
        byte[] sealed = master.seal(PLACE, since + " " + who.person() + (who.guest() ? GUEST : ""));
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
