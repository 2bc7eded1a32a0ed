package org.herstelkring.shared.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.catalina.valves.RemoteIpValve;
import org.herstelkring.shared.Place;
import org.herstelkring.shared.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Whose word is taken for who asks. The callers of this test come from a private address: their own machine. */
class ProxyTest {

    @Test
    void aForgedAddressFromAPrivateNetworkIsNotBelieved() throws Exception {
        for (String named : new String[] {"", "10.0.0.0/8", "192.168.7.4, fd00::1"})
            assertThat(asked(named, "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"))
                    .as(named)
                    .isEqualTo("127.0.0.1 http");
    }

    @Test
    void aNamedProxySaysWhoAsks() throws Exception {
        for (String named : new String[] {"127.0.0.1", "localhost", "127.0.0.0/8, 10.0.0.1"})
            assertThat(asked(named, "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"))
                    .as(named)
                    .isEqualTo("203.0.113.9 https");
    }

    @Test
    void whatTheAskerWroteThemselvesIsNotBelieved() throws Exception {
        assertThat(asked("127.0.0.1", "X-Forwarded-For", "8.8.8.8, 203.0.113.9"))
                .isEqualTo("203.0.113.9 http");
        assertThat(asked("127.0.0.1", "X-Forwarded-For", "8.8.8.8, 10.9.9.9"))
                .as("a private address that is not named is whoever asks")
                .isEqualTo("10.9.9.9 http");
        assertThat(asked("127.0.0.1, 10.0.0.1", "X-Forwarded-For", "8.8.8.8, 203.0.113.9, 10.0.0.1"))
                .isEqualTo("203.0.113.9 http");
        assertThat(asked("127.0.0.1", "X-Forwarded-For", "203.0.113.9, <script>"))
                .isEqualTo("127.0.0.1 http");
        assertThat(asked("127.0.0.1", "X-Forwarded-Proto", "https, http")).isEqualTo("127.0.0.1 http");
    }

    @Test
    void whatBelievesWhoeverIsNearIsRefusedAtTheStart() {
        var near = new TomcatServletWebServerFactory();
        near.addEngineValves(new RemoteIpValve());
        assertThatThrownBy(() -> customize(near, "", "none")).isInstanceOf(CannotStart.class);
        for (String strategy : new String[] {"native", "framework"})
            assertThatThrownBy(() -> customize(new TomcatServletWebServerFactory(), "127.0.0.1", strategy))
                    .isInstanceOf(CannotStart.class);
    }

    @Test
    void aProxyThatCannotBeFoundIsNamedAtTheStart() {
        for (String odd : new String[] {"10.0.0.0/99", "no such machine.invalid", "10.0.0.5/"})
            assertThatThrownBy(() -> NamedProxies.of(odd))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("HERSTELKRING_PROXIES");
    }

    @Test
    void aNetworkOfVersionSixIsOnePlace() {
        assertThat(Place.of("2001:db8:1:2::1"))
                .isEqualTo(Place.of("2001:db8:1:2:ffff:1:2:3"))
                .isNotEqualTo(Place.of("2001:db8:1:3::1"));
        assertThat(Place.of("::ffff:203.0.113.9")).isEqualTo(Place.of("203.0.113.9"));
        assertThat(Place.of("203.0.113.9")).isNotEqualTo(Place.of("203.0.113.10"));
    }

    private static void customize(TomcatServletWebServerFactory factory, String named, String strategy) {
        ProxyConfiguration.namedProxies(named, strategy).customize(factory);
    }

    private static String asked(String named, String... headers) throws IOException, InterruptedException {
        var factory = new TomcatServletWebServerFactory(0);
        customize(factory, named, "none");
        var server = factory.getWebServer(
                context -> context.addServlet("who", new WhoAsks()).addMapping("/"));
        server.start();
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                    .headers(headers)
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } finally {
            server.destroy();
        }
    }

    private static final class WhoAsks extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }
}
