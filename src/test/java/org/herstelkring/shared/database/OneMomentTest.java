package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.people.OrganisationBootstrap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** PostgreSQL is away for a while: everybody is told so at once in plain words, and afterwards all goes on. */
@ApplicationTest
class OneMomentTest {

    /** Sooner than anybody who waits for a connection gives up, however busy this machine is. */
    private static final Duration SOON = Duration.ofSeconds(9);

    @LocalServerPort
    int port;

    @Autowired
    Postgres database;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    private Caller noor = Caller.stranger(0);
    private String token = "";

    @BeforeEach
    void somebodyIsThere() throws InterruptedException {
        assertThat(within(SOON, () -> ready() == 200)).isTrue();
        noor = Caller.signedIn(port, School.begin(organisationBootstrap).noor());
        token = noor.get("/test/token").body();
        assertThat(noor.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void everyPageSaysSoAtOnceAndWithoutTheDatabase() throws Exception {
        try (var _ = TestServer.away(database)) {
            assertThat(within(SOON, () -> ready() == 503)).isTrue();
            for (String path :
                    new String[] {"/me", "/cases", "/", "/no/such/page", "/with-me/" + new java.util.UUID(1, 2)})
                moment(path, noor.get(path));
            Caller stranger = Caller.stranger(port);
            moment("/", stranger.get("/"));
            assertThat(stranger.get("/livez").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/no/such/page").statusCode())
                    .as("a stranger's way to the sign-in page")
                    .isEqualTo(303);
            HttpResponse<String> french = noor.send(noor.request("/me").setHeader("Accept-Language", "fr"));
            assertThat(french.body()).contains("Un instant", "lang=\"fr\"");
            HttpResponse<String> data = noor.send(noor.request("/me").header("Accept", "application/json"));
            assertThat(data.statusCode()).isEqualTo(503);
            assertThat(data.body()).isEqualTo("{\"status\":503}");
        }
        assertThat(within(SOON, () -> ready() == 200)).isTrue();
        assertThat(noor.get("/me").statusCode()).as("the same session goes on").isEqualTo(200);
    }

    @Test
    void whatWasSentStandsOnThePageAndIsSentAgain() throws Exception {
        String words = "Een \"lange\" zin,\nen <nog> een.";
        try (var _ = TestServer.away(database)) {
            assertThat(within(SOON, () -> ready() == 503)).isTrue();
            HttpResponse<String> answer = noor.send(noor.request("/me/some/form")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&words="
                            + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))));
            moment("the form", answer);
            assertThat(answer.body())
                    .contains("action=\"/me/some/form\"")
                    .contains("name=\"words\" value=\"Een &#34;lange&#34; zin,\nen &lt;nog> een.\"")
                    .contains("name=\"_csrf\" value=\"" + token + "\"");
        }
        assertThat(within(SOON, () -> ready() == 200)).isTrue();
    }

    @Test
    void manyWhoAskMeanwhileKeepNobodyWaiting() throws Exception {
        try (var _ = TestServer.away(database)) {
            assertThat(within(SOON, () -> ready() == 503)).isTrue();
            Thread[] all = new Thread[150];
            for (int i = 0; i < all.length; i++)
                all[i] = Thread.ofPlatform().daemon().start(() -> noor.get("/cases"));
            for (int i = 0; i < 5; i++) {
                long begun = System.nanoTime();
                assertThat(ready()).isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            }
            for (Thread one : all) one.join();
        }
        assertThat(within(SOON, () -> ready() == 200)).isTrue();
    }

    @Test
    void aFileThatIsNotThereIsNotThereForWhoeverAsks() {
        for (Caller caller : new Caller[] {noor, Caller.stranger(port)})
            for (String path : new String[] {
                "/assets",
                "/assets/",
                "/assets/old",
                "/assets/old/",
                "/assets/old/nothing.css",
                "/assets/a/b/c/d.js",
                "/assets/app.css",
                "/favicon.ico"
            }) assertThat(caller.get(path).statusCode()).as(path).isEqualTo(404);
    }

    private static void moment(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(503);
        assertThat(answer.body()).as(what).contains("<h1>Een ogenblik</h1>").doesNotContain("class=\"places\"");
        assertThat(answer.headers().firstValue("Retry-After")).as(what).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(what)
                .isPresent();
    }

    private int ready() {
        return Caller.stranger(port).get("/readyz").statusCode();
    }

    private static boolean within(Duration time, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (holds.getAsBoolean()) return true;
            Thread.sleep(20);
        }
        return false;
    }
}
