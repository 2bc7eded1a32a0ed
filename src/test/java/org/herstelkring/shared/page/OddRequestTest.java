package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.herstelkring.cast.ApplicationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What no browser of good will sends: it is turned away, never a failure of ours, and what turns it away has the headers of
 * every other page, also where the server answers before any page of ours is asked.
 */
@ApplicationTest
class OddRequestTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invited/at/%00",
                "/invited/%00",
                "/invited/at/%FF",
                "/invited/at/%C3%28",
                "/invited/at/%ED%A0%80",
                "/l/%00",
                "/l/%FF",
                "/sign-in/link/%00",
                "/sign-in/link/%FF",
                "/room/%00",
                "/carry/%00",
                "/set-up/%00",
                "/assets/%00/app.css",
                "/begin%00",
                "/%",
                "/%zz",
                "/%2",
                "/a|b",
                "/a\\b",
                "/..%2f..%2fetc/passwd",
                "/../../etc/passwd",
                "//sign-in",
                "/sign-in;a=b",
                "/sign-in?to=%00",
                "/sign-in?to=%FF",
                "/sign-in?to=%zz",
                "/sign-in?to=%",
                "/sign-in?%FF=%00",
                "/begin?to=%C3%28",
                "/error",
                "/nothing/here",
                "*"
            })
    void anOddAddress(String path) throws IOException {
        turnedAway("GET " + path + " HTTP/1.1\nHost: localhost\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in HTTP/1.1\n",
                "GET /sign-in HTTP/1.1\nHost: a b\n",
                "GET /sign-in HTTP/9.9\nHost: localhost\n",
                "G\u0001T /sign-in HTTP/1.1\nHost: localhost\n",
                "BREW /sign-in HTTP/1.1\nHost: localhost\n",
                "TRACE /sign-in HTTP/1.1\nHost: localhost\n",
                "DELETE /sign-in HTTP/1.1\nHost: localhost\n",
                "GET /sign-in HTTP/1.1\nHost: localhost\nCookie: a=\u0001; =; ;;SESSION\n",
                "GET /sign-in HTTP/1.1\nHost: localhost\nCookie: __Host-herstelkring=%00\n",
                "GET /sign-in HTTP/1.1\nHost: localhost\nAccept-Language: \u00ff;q=x,,*\n",
                "GET /sign-in HTTP/1.1\nHost: localhost\nAccept: \u00ff/x\n",
                "GET /sign-in HTTP/1.1\nHost: localhost\nno colon here\n",
                "POST /sign-in HTTP/1.1\nHost: localhost\nContent-Length: -1\n",
                "POST /sign-in HTTP/1.1\nHost: localhost\nContent-Type: /\nContent-Length: 0\n",
                "POST /sign-in HTTP/1.1\nHost: localhost\n" + FORM + "Content-Length: 8\n\nemail=%z",
                "POST /sign-in HTTP/1.1\nHost: localhost\n" + FORM + "Content-Length: 9\n\nemail=%FF",
                "POST /invited HTTP/1.1\nHost: localhost\n" + FORM + "Content-Length: 8\n\ncode=%00",
                "POST /sign-in HTTP/1.1\nHost: localhost\nContent-Type: multipart/form-data\nContent-Length: 1\n\nx",
                "POST /sign-in HTTP/1.1\nHost: localhost\nContent-Type: multipart/form-data; boundary=x\nContent-Length: 1\n\nx"
            })
    void anOddRequest(String request) throws IOException {
        turnedAway(request);
    }

    @org.junit.jupiter.api.Test
    void aHeaderWithoutEnd() throws IOException {
        turnedAway("GET /sign-in HTTP/1.1\nHost: localhost\nX-Long: " + "a".repeat(20_000) + "\n");
        turnedAway("GET /" + "a".repeat(20_000) + " HTTP/1.1\nHost: localhost\n");
    }

    private void turnedAway(String request) throws IOException {
        String answer = ask(request);
        String[] lines = answer.split("\r\n\r\n", 2)[0].split("\r\n");
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(lines).skip(1).map(line -> line.split(": ?", 2)).forEach(pair -> headers.put(pair[0], pair[1]));
        assertThat(status).as(answer).matches(said -> said < 500 || said == 505, "no failure of ours");
        assertThat(answer).doesNotContain("Tomcat").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(headers)
                .as(answer)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("Cache-Control", "no-store")
                .containsKey("Content-Security-Policy");
    }

    private String ask(String request) throws IOException {
        String[] parts = request.split("\n\n", 2);
        String sent = parts[0].strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n"
                + (parts.length > 1 ? parts[1] : "");
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
