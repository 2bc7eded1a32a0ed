package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What anybody meets before the door: a page, what operators ask, and nothing else. */
@ApplicationTest
@Tag("browser")
class DoorstepTest {

    @LocalServerPort
    int port;

    @Test
    void operatorsMayAskWhetherItLivesAndIsReady() throws Exception {
        assertThat(get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void nothingElseIsToldAboutTheInside() throws Exception {
        for (String path : new String[] {
            "/actuator",
            "/actuator/health",
            "/actuator/env",
            "/actuator/beans",
            "/actuator/heapdump",
            "/actuator/loggers"
        }) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("\"status\"").doesNotContain("_links");
        }
    }

    @Test
    void theFirstPageNeedsNothingFromElsewhereAndHasNoBarriers() {
        for (Browser browser : new Browser[] {Browser.desk(port), Browser.phone(port)})
            try (browser) {
                var page = browser.open("/");
                assertThat(page.locator("h1").count()).isEqualTo(1);
                Axe.findsNothing(page);
            }
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
