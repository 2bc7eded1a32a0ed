package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.cast.TestClock;
import org.herstelkring.shared.Who;
import org.herstelkring.shared.page.LocalCopies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form carries to show that it comes from this house is good for a day; what was written is good for longer. */
@ApplicationTest
class FormTokenAgeTest {

    private static final String FRESH = "X-Fresh-Token";

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    TestClock clock;

    private School school;
    private Caller noor;
    private String token;

    @BeforeEach
    void aPageThatIsOpen() {
        school = School.begin(organisationBootstrap);
        noor = Caller.signedIn(port, school.noor());
        token = noor.get("/test/token").body();
    }

    @Test
    void fitsForADayInEverySessionOfThatPersonAndNoLonger() {
        clock.passes(Duration.ofHours(23));
        assertThat(named("Noor na 23 uur", token).headers().firstValue("Location"))
                .contains("/me");
        assertThat(Caller.signedIn(port, school.noor())
                        .postBare("/me", "_csrf", token, "name", "Noor in een andere browser", "language", "nl")
                        .headers()
                        .firstValue("Location"))
                .contains("/me");
        clock.passes(Duration.ofHours(2));
        assertThat(named("Noor na 25 uur", token).headers().firstValue("Location"))
                .contains("/sign-in/kept");
        assertThat(noor.get("/me").body()).doesNotContain("Noor na 25 uur").contains("Noor in een andere browser");
    }

    @Test
    void aPageOfTodayInASessionOfDaysAgoHasOneOfToday() {
        clock.passes(Duration.ofDays(3));
        String today = noor.get("/test/token").body();
        assertThat(named("Noor drie dagen later", today).headers().firstValue("Location"))
                .contains("/me");
    }

    @Test
    void whatWasWrittenIsOfferedAgain() {
        clock.passes(Duration.ofHours(25));
        named("Noor van gisteren", token);
        assertThat(noor.get("/sign-in/kept").body()).contains("Dit schreef je daarnet", "Noor van gisteren");
        assertThat(noor.submit("/sign-in/kept", "/me", "name", "Noor van gisteren", "language", "nl")
                        .headers()
                        .firstValue("Location"))
                .contains("/me");
        assertThat(noor.get("/me").body()).contains("Noor van gisteren");
    }

    @Test
    void ofAButtonItIsSaidThatNothingWasDone() {
        clock.passes(Duration.ofHours(25));
        var pressed = noor.postBare("/me/passkeys/" + UUID.randomUUID() + "/removal", "_csrf", token);
        String to = pressed.headers().firstValue("Location").orElseThrow();
        assertThat(to).isEqualTo("/sign-in/kept?act=true");
        assertThat(noor.get(to).body()).contains("Er is nog niets gedaan");
    }

    @Test
    void aScriptGetsAnotherOneForItsOwnPersonAndGoesOn() {
        clock.passes(Duration.ofHours(25));
        var late = script(noor, school.noor(), token);
        assertThat(late.statusCode()).isEqualTo(403);
        String fresh = late.headers().firstValue(FRESH).orElseThrow();
        assertThat(script(noor, school.noor(), fresh).statusCode()).isEqualTo(303);

        Caller tom = Caller.signedIn(port, school.tom());
        for (var other : new HttpResponse<?>[] {script(tom, school.tom(), token), script(tom, school.noor(), token)}) {
            assertThat(other.statusCode()).isEqualTo(401);
            assertThat(other.headers().firstValue(FRESH)).isEmpty();
        }
        assertThat(script(tom, school.tom(), fresh).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageThatStaysOpenFetchesAnotherOneInTime() {
        clock.passes(Duration.ofHours(25));
        String fresh = noor.get("/sign-in/who").headers().firstValue(FRESH).orElseThrow();
        assertThat(named("Noor die bleef", fresh).headers().firstValue("Location"))
                .contains("/me");
        assertThat(Caller.stranger(port).get("/sign-in/who").headers().firstValue(FRESH))
                .isEmpty();
    }

    private HttpResponse<String> named(String name, String with) {
        return noor.postBare("/me", "_csrf", with, "name", name, "language", "nl");
    }

    private static HttpResponse<String> script(Caller caller, UUID whose, String with) {
        return caller.send(caller.request("/me")
                .header("X-Whose", LocalCopies.name(new Who(whose, false)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "name=Noor&language=nl&_csrf=" + URLEncoder.encode(with, StandardCharsets.UTF_8))));
    }
}
