package org.herstelkring.cast;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.people.HandedSheet;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.TypedTextFilter;
import org.herstelkring.shared.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Asks the house for pages in somebody's name, without a browser: {@code web.as(person).get("/cases")}. Forms are sent
 * with a valid token.
 */
@Component
public class Web {

    private final WebApplicationContext house;
    private @Nullable MockMvc mvc;

    Web(WebApplicationContext house) {
        this.house = house;
    }

    public Visitor as(UUID account) {
        return new Visitor(new Who(account, false), "nl", false);
    }

    public Visitor asGuest(UUID guest) {
        return new Visitor(new Who(guest, true), "nl", false);
    }

    public Visitor asNobody() {
        return new Visitor(null, "nl", false);
    }

    /**
     * The token a form of the house has. Spring's own way of giving one puts another repository in the place of the
     * house's, for as long as the context lives.
     */
    private static MockHttpServletRequest token(MockHttpServletRequest request) {
        var nowhere = new MockHttpServletResponse();
        var kept = new HttpSessionCsrfTokenRepository();
        CsrfToken token = kept.generateToken(request);
        kept.saveToken(token, request, nowhere);
        new XorCsrfTokenRequestAttributeHandler().handle(request, nowhere, () -> token);
        CsrfToken shown = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        request.addParameter(shown.getParameterName(), shown.getToken());
        return request;
    }

    private synchronized MockMvc mvc() {
        if (mvc == null)
            mvc = MockMvcBuilders.webAppContextSetup(house)
                    .apply(springSecurity())
                    .addFilters(house.getBean(TypedTextFilter.class))
                    .build();
        return mvc;
    }

    /** Somebody who asks. */
    public final class Visitor {

        private final @Nullable Who who;
        private final String language;
        private final boolean proven;
        private @Nullable HandedSheet handed;
        private boolean chose;
        private long at = TestClock.now().toEpochMilli();
        private String place = "127.0.0.1";

        private Visitor(@Nullable Who who, String language, boolean proven) {
            this.who = who;
            this.language = language;
            this.proven = proven;
        }

        /** As {@link #proven}, at a moment on the clock of the house. */
        public Visitor provenAt(long millis) {
            Visitor later = proven();
            later.at = millis;
            return later;
        }

        /** The same person, who asks from another address. */
        public Visitor from(String address) {
            Visitor there = same(language, proven);
            there.place = address;
            return there;
        }

        /** Chosen on this device: it goes before what the person chose. */
        public Visitor reading(String other) {
            Visitor there = same(other, proven);
            there.chose = true;
            return there;
        }

        private Visitor same(String other, boolean shown) {
            Visitor same = new Visitor(who, other, shown);
            same.handed = handed;
            same.chose = chose;
            return same;
        }

        /** Whoever holds the device of this person, who handed it over. */
        public Visitor handing(HandedSheet sheet) {
            Visitor holding = same(language, proven);
            holding.handed = sheet;
            return holding;
        }

        /** The same person, who has just shown that it is really them. */
        public Visitor proven() {
            return same(language, true);
        }

        /** The same person at the door, over HTTP. */
        public Caller caller(int port) {
            Who me = Objects.requireNonNull(who);
            return me.guest() ? Caller.guest(port, me.person()) : Caller.signedIn(port, me.person());
        }

        public Answer get(String path) {
            return ask(MockMvcRequestBuilders.get(URI.create(path)));
        }

        /** @param fields name, value, name, value, … */
        public Answer post(String path, String... fields) {
            MockHttpServletRequestBuilder request =
                    MockMvcRequestBuilders.post(URI.create(path)).with(Web::token);
            for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
            return ask(request);
        }

        /** A PDF that a form is answered with. */
        public byte[] paper(String path, String... fields) {
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(path))
                    .with(Web::token)
                    .header("Accept", "*/*");
            for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
            if (who != null)
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, "", List.of())));
            try {
                return mvc().perform(request).andReturn().getResponse().getContentAsByteArray();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** Sends fields as a script does while somebody types. */
        public Answer typing(String path, String... fields) {
            MockHttpServletRequestBuilder request =
                    MockMvcRequestBuilders.post(URI.create(path)).with(Web::token);
            for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
            return ask(request.header("X-Autosave", "true"), "application/json");
        }

        /** Sends a file, as a form with a file field does. */
        public Answer upload(String path, String field, byte[] file, String... fields) {
            var request = MockMvcRequestBuilders.multipart(URI.create(path))
                    .file(new MockMultipartFile(field, "file", "application/octet-stream", file));
            for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
            request.with(Web::token);
            return ask(request);
        }

        /** A file as it is served, whole or a part of it. */
        public MockHttpServletResponse file(String path, @Nullable String range) {
            return file(path, range, null);
        }

        /** A part only of what is known under this tag. */
        public MockHttpServletResponse file(String path, @Nullable String range, @Nullable String ifRange) {
            var request = MockMvcRequestBuilders.get(URI.create(path))
                    .header("Accept", "*/*")
                    .header("Accept-Language", language)
                    .locale(Locale.of(language));
            if (proven) request.sessionAttr("proven", at);
            if (chose) request.cookie(new Cookie(Language.COOKIE, language));
            if (range != null) request.header("Range", range);
            if (ifRange != null) request.header("If-Range", ifRange);
            if (who != null)
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, "", List.of())));
            try {
                return mvc().perform(request).andReturn().getResponse();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        private Answer ask(AbstractMockHttpServletRequestBuilder<?> request) {
            return ask(request, "text/html, */*;q=0.8");
        }

        private Answer ask(AbstractMockHttpServletRequestBuilder<?> request, String accept) {
            request.locale(Locale.of(language)).header("Accept", accept).header("Accept-Language", language);
            if (proven) request.sessionAttr("proven", at);
            if (chose) request.cookie(new Cookie(Language.COOKIE, language));
            if (handed != null) request.sessionAttr("people.handed", handed);
            request.with(from -> {
                from.setRemoteAddr(place);
                return from;
            });
            if (who != null)
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, "", List.of())));
            try {
                var answer = mvc().perform(request).andReturn().getResponse();
                return new Answer(
                        answer.getStatus(),
                        answer.getContentAsString(StandardCharsets.UTF_8),
                        answer.getHeader("Location"));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** @param to where a redirect leads */
    public record Answer(int status, String body, @Nullable String to) {}
}
