package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.cast.TestClock;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever presses something and is first asked whether it is them, hears that it is not done yet, and presses once more. */
@ApplicationTest
class NotDoneYetTest {

    private static final Pattern OFFERED =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\">(?s:(.*?))</form>");
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    TestClock clock;

    @Autowired
    DutyTransaction house;

    @Autowired
    JdbcClient db;

    private School school;
    private Caller noor;

    @BeforeEach
    void somebodyWhoShowedItTooLongAgo() {
        school = School.begin(organisationBootstrap);
        noor = Caller.signedIn(port, school.noor());
    }

    @Test
    void whatIsPressedIsSaidInWordsAndNotDoneUntilItIsPressedAgain() {
        String tom = "/organisation/colleagues/" + school.tom();
        pressed(tom + "/roles", "Tom Claes doet voortaan dit in de organisatie:", "roles", "ADMIN");
        assertThat(memberships("role = 'admin'")).isEqualTo(1);
        pressed(tom + "/paused", "Voor Tom Claes staat de organisatie stil.");
        assertThat(memberships("paused_at is not null")).isEqualTo(1);
        pressed(tom + "/resumed", "Tom Claes kan weer verder in de organisatie.");
        assertThat(memberships("paused_at is not null")).isZero();
        pressed(tom + "/end", "Het lidmaatschap van Tom Claes stopt.");
        assertThat(memberships("until is null")).isZero();
    }

    @Test
    void soDoesWhoeverTakesAnInvitationBackOrSendsItAgain() {
        UUID invitation = Ids.next();
        noor.post(
                "/organisation/invitations",
                "id",
                invitation.toString(),
                "name",
                "Karim",
                "email",
                school.address("karim"),
                "roles",
                "STAFF");
        String at = "/organisation/invitations/" + invitation;
        pressed(at + "/again", "De uitnodiging aan Karim gaat opnieuw weg.");
        pressed(at + "/withdrawal", "De uitnodiging aan Karim wordt ingetrokken.");
        assertThat(noor.get("/organisation").body()).doesNotContain("Karim");
    }

    @Test
    void theOrganisationsOwnWordsWaitToo() {
        String name = "De Eik " + school.tag();
        clock.passes(Duration.ofMinutes(11));
        var asked = noor.submit(
                "/organisation",
                "/organisation",
                "organisation",
                name,
                "language",
                "nl",
                "zone",
                "Europe/Brussels",
                "version",
                "1");
        assertThat(to(asked.headers().firstValue("Location").orElseThrow())).isEqualTo("/sign-in/kept");
        assertThat(noor.get("/organisation").body()).doesNotContain(name);
        shows();
        String kept = noor.get("/sign-in/kept").body();
        assertThat(kept).contains("Dit schreef je daarnet", name);
        press(kept);
        assertThat(noor.get("/organisation").body()).contains(name);
    }

    @Test
    void letBeItStaysAsItWas() {
        clock.passes(Duration.ofMinutes(11));
        noor.post("/organisation/colleagues/" + school.tom() + "/paused");
        String page = noor.get("/sign-in/kept?act=true").body();
        Matcher forms = OFFERED.matcher(page.substring(page.indexOf("/sign-in/kept/removal") - 40));
        assertThat(forms.find()).isTrue();
        assertThat(noor.post(forms.group(1), fields(forms.group(2))).headers().firstValue("Location"))
                .contains("/organisation");
        assertThat(noor.get("/sign-in/kept?act=true").body()).contains("Er is nog niets gedaan");
        assertThat(memberships("paused_at is not null")).isZero();
    }

    @Test
    void whatIsPressedLaterTakesThePlaceOfWhatWasPressedBefore() {
        String tom = "/organisation/colleagues/" + school.tom();
        clock.passes(Duration.ofMinutes(11));
        noor.post(tom + "/paused");
        noor.post(tom + "/end");
        assertThat(noor.get("/sign-in/kept?act=true").body())
                .contains("Het lidmaatschap van Tom Claes stopt.")
                .doesNotContain("staat de organisatie stil");
    }

    @Test
    void whatIsRefusedWhenItIsPressedAgainDoesNotWaitAnyLonger() {
        clock.passes(Duration.ofMinutes(11));
        noor.post("/organisation/leaving");
        shows();
        String page = noor.get("/sign-in/kept?act=true").body();
        assertThat(page).contains("Je gaat weg bij School De Linde");
        assertThat(press(page)).as("nobody else administers it").isEqualTo(409);
        assertThat(noor.get("/sign-in/kept?act=true").body()).doesNotContain("Je gaat weg bij");
    }

    @Test
    void inAnotherBrowserItSaysThatNothingIsDone() {
        clock.passes(Duration.ofMinutes(11));
        noor.post("/organisation/colleagues/" + school.tom() + "/end");
        assertThat(Caller.signedIn(port, school.noor())
                        .get("/sign-in/kept?act=true")
                        .body())
                .contains("Er is nog niets gedaan", "wacht hier niet")
                .doesNotContain("Tom Claes");
        assertThat(memberships("until is null")).isEqualTo(1);
    }

    private void pressed(String path, String words, String... fields) {
        int before = memberships("true");
        clock.passes(Duration.ofMinutes(11));
        var asked = noor.post(path, fields);
        String proof = asked.headers().firstValue("Location").orElseThrow();
        assertThat(to(proof)).as(path).isEqualTo("/sign-in/kept?act=true");
        assertThat(noor.get(proof).body()).as(path).contains("Wat je wilde doen, is nog niet gedaan");
        assertThat(memberships("true")).as(path).isEqualTo(before);
        shows();
        String page = noor.get("/sign-in/kept?act=true").body();
        assertThat(page).as(path).contains("Dit is nog niet gedaan", words, "Ja, doe dit nu");
        assertThat(press(page)).as(path).isEqualTo(303);
        assertThat(noor.get("/sign-in/kept?act=true").body()).as(path).doesNotContain(words);
    }

    /** The first form that is offered, in one tap. */
    private int press(String page) {
        Matcher forms = OFFERED.matcher(page.substring(page.indexOf("<section")));
        assertThat(forms.find()).isTrue();
        return noor.post(forms.group(1), fields(forms.group(2))).statusCode();
    }

    private static String[] fields(String form) {
        return FIELD.matcher(form)
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .flatMap(field -> List.of(field.group(1), field.group(2)).stream())
                .toArray(String[]::new);
    }

    /** Noor shows that it is her; what waits goes along. */
    private void shows() {
        assertThat(noor.get("/test/as/" + school.noor()).statusCode()).isEqualTo(303);
    }

    private static String to(String proof) {
        assertThat(proof).startsWith("/sign-in/proof?to=");
        return URLDecoder.decode(proof.substring(proof.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    /** Of Tom. */
    private int memberships(String where) {
        return house.on(
                Duty.SIGN_IN,
                () -> db.sql("select count(*) from people.membership where person_id = ? and " + where)
                        .param(school.tom())
                        .query(Integer.class)
                        .single());
    }
}
