package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.herstelkring.cast.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;

/** What every answer tells a browser besides its content (OWASP ASVS 5.0, 3.4, 4.1 and 13.4). */
@ApplicationTest
class SecurityHeadersTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    FilterChainProxy chain;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/l/nothing", "/assets/nothing.css", "/livez", "/pyramid", "/sign-in/link/none"
            })
    void anAnswerSaysWhatItIsAndWhatMayBeDoneWithIt(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(path)
                .matches(
                        "text/html;charset=UTF-8|application/vnd\\.spring-boot\\.actuator\\.v3\\+json|application/json.*");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void overHttpsABrowserComesBackOverHttpsForAYearAlsoToWhatIsBelow() throws Exception {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setSecure(true);
        var answer = new MockHttpServletResponse();
        chain.doFilter(request, answer, (_, _) -> {});
        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void nobodyIsToldWhatTheySent() throws Exception {
        for (String method : List.of("TRACE", "TRACK")) {
            HttpResponse<String> answer = send(method, "/sign-in");
            assertThat(answer.statusCode()).as(method).isBetween(400, 501);
            assertThat(answer.body()).doesNotContain("X-Told");
        }
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, BodyPublishers.noBody())
                        .header("X-Told", "X-Told")
                        .build(),
                BodyHandlers.ofString());
    }
}
