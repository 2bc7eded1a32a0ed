package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.LocalCopies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An ended session: your words are safe, show that it is you, and go on. */
@ApplicationTest
class EndedSessionTest {

    private static final String WORDS = "/organisation/mirror/words";
    private static final String KEPT = "/sign-in/kept";

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    SignIn signIn;

    private School school;
    private Caller noor;
    private String token;

    @BeforeEach
    void noorHasAPageOpen() {
        school = School.begin(organisationBootstrap);
        noor = Caller.signedIn(port, school.noor());
        token = noor.get("/test/token").body();
    }

    @Test
    void aFormThatArrivesTooLateIsKeptForWhoWroteItAndOfferedAgain() {
        String id = UUID.randomUUID().toString();
        signIn.endSessionsOf(school.noor());
        var late = word(id);
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(late.headers().firstValue("Location")).contains(KEPT);
        assertThat(noor.get(KEPT).body())
                .contains("Je woorden zijn veilig", "/sign-in?to=/sign-in/kept")
                .doesNotContain("zomaar", "Een ander");

        noor.get("/test/as/" + school.tom());
        assertThat(noor.get(KEPT).body())
                .contains("Hier wacht iets van iemand anders")
                .doesNotContain("zomaar", "Een ander");
        noor.post("/sign-out");

        noor.get("/test/as/" + school.noor());
        String offered = noor.get(KEPT).body();
        assertThat(offered)
                .contains(
                        "Dit schreef je daarnet",
                        "name=\"word\" value=\"zomaar\"",
                        "<p class=\"words\" dir=\"auto\">Een ander\nwoord</p>",
                        "action=\"" + WORDS + "\"")
                .doesNotContain(">" + id + "<", token);
        Matcher kept = Pattern.compile("name=\"_kept\" value=\"([^\"]+)\"").matcher(offered);
        assertThat(kept.find()).isTrue();

        var refused = noor.submit(KEPT, WORDS, "id", id, "word", "", "instead", "x", "_kept", kept.group(1));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("name=\"_kept\" value=\"" + kept.group(1) + "\"");
        assertThat(noor.get(KEPT).body()).as("not taken yet").contains("zomaar");

        var taken = noor.submit(KEPT, WORDS, "id", id, "word", "zomaar", "instead", "x", "_kept", kept.group(1));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(noor.get(KEPT).headers().firstValue("Location")).contains("/");
        assertThat(noor.get("/organisation/mirror").body()).contains("zomaar");
    }

    @Test
    void aLineOfEventsIsToldToSignInAlsoByABrowserThatDoesNotSayWhatItAsksFor() {
        signIn.endSessionsOf(school.noor());
        var line = noor.send(noor.request("/cases/" + UUID.randomUUID() + "/conversation/events")
                .header("Accept", "text/event-stream")
                .GET());
        assertThat(line.statusCode()).isEqualTo(401);
        assertThat(line.headers().firstValue("X-Sign-In")).isPresent();
    }

    @Test
    void whatAnotherSiteHadABrowserSendIsNotKeptAndBringsNoSession() {
        String mine = noor.get("/test/token").body();
        Caller browser = Caller.stranger(port);
        for (String[] header :
                new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://elsewhere.example"}}) {
            var sent = browser.send(browser.request("/me")
                    .header(header[0], header[1])
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + mine + "&name=Woorden")));
            assertThat(sent.headers().firstValue("Location").orElse("")).doesNotContain(KEPT);
            assertThat(sent.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("__Host-herstelkring="));
        }
    }

    @Test
    void anOlderBrowserThatDoesNotSayWhereItComesFromLosesNothing() {
        signIn.endSessionsOf(school.noor());
        var late = noor.send(noor.request("/me")
                .header("Origin", "null")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token + "&name=Woorden")));
        assertThat(late.headers().firstValue("Location")).contains(KEPT);
    }

    @Test
    void whatManyOfAnotherSendPushesNobodysWordsOut() {
        Caller tom = Caller.signedIn(port, school.tom());
        String his = tom.get("/test/token").body();
        signIn.endSessionsOf(school.noor());
        word(UUID.randomUUID().toString());
        for (int times = 0; times < 7; times++)
            noor.send(noor.request("/me")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + his + "&name=Van+Tom+" + times)));
        noor.get("/test/as/" + school.noor());
        assertThat(noor.get(KEPT).body()).contains("zomaar").doesNotContain("Van Tom");
    }

    @Test
    void whoeverSignedInAgainGoesOnInAPageOfBeforeAndNobodyElseDoes() {
        signIn.endSessionsOf(school.noor());
        noor.get("/test/as/" + school.noor());
        assertThat(word(UUID.randomUUID().toString()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/organisation/mirror"));

        noor.get("/test/as/" + school.tom());
        assertThat(word(UUID.randomUUID().toString()).headers().firstValue("Location"))
                .contains(KEPT);
        assertThat(noor.get(KEPT).body()).contains("Hier wacht iets van iemand anders");
        assertThat(noor.postBare("/me", "_csrf", token.substring(4), "name", "Iemand")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatANobodySendsIsNotKept() {
        Caller stranger = Caller.stranger(port);
        var sent = stranger.post(WORDS, "word", "zomaar");
        assertThat(sent.headers().firstValue("Location")).contains("/sign-in");
        assertThat(stranger.get(KEPT).headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void aFormInWhichNothingStandsIsNotKept() {
        signIn.endSessionsOf(school.noor());
        assertThat(noor.postBare("/me", "_csrf", token).headers().firstValue("Location"))
                .contains("/sign-in");
    }

    @Test
    void whatIsKeptCanBeThrownAwayAndIsNoLongerThereAfterSigningOut() {
        signIn.endSessionsOf(school.noor());
        word(UUID.randomUUID().toString());
        word(UUID.randomUUID().toString());
        noor.get("/test/as/" + school.noor());
        Matcher first = Pattern.compile("name=\"_kept\" value=\"([^\"]+)\"")
                .matcher(noor.get(KEPT).body());
        assertThat(first.find()).isTrue();
        noor.post(KEPT + "/removal", "id", first.group(1));
        assertThat(noor.get(KEPT).body()).doesNotContain(first.group(1)).contains("name=\"_kept\"");
        noor.post("/sign-out");
        noor.get("/test/as/" + school.noor());
        assertThat(noor.get(KEPT).headers().firstValue("Location")).contains("/");
    }

    @Test
    void aScriptIsToldByAHeaderAndItsPageSaysSoInPlace() {
        signIn.endSessionsOf(school.noor());
        for (var asked : List.of(
                script("/organisation/mirror", null), script("/sign-in/who", null), script(WORDS, "word=zomaar"))) {
            assertThat(asked.statusCode()).isEqualTo(401);
            assertThat(asked.headers().firstValue("X-Sign-In")).contains("/sign-in?to=%2Fsign-in%2Fbeside");
            assertThat(asked.body())
                    .contains("id=\"sign-in-again\"", "Wat je schreef, staat er nog")
                    .doesNotContain("<html", "zomaar");
        }
        noor.get("/test/as/" + school.tom());
        var other = script("/organisation/mirror", null);
        assertThat(other.statusCode()).isEqualTo(401);
        assertThat(other.body()).contains("Iemand anders is nu aangemeld").doesNotContain("mirror/words");
        noor.get("/test/as/" + school.noor());
        assertThat(script("/sign-in/who", null).statusCode()).isEqualTo(204);
        assertThat(script(WORDS, "word=").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> word(String id) {
        return noor.postBare(
                WORDS, "_csrf", token, "language", "nl", "id", id, "word", "zomaar", "instead", "Een ander\r\nwoord");
    }

    private HttpResponse<String> script(String path, String body) {
        var request = noor.request(path).header("X-Whose", LocalCopies.name(new Who(school.noor(), false)));
        return noor.send(
                body == null
                        ? request.GET()
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body + "&_csrf=" + token)));
    }
}
