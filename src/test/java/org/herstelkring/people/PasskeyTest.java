package org.herstelkring.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.School;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In a real browser, with Chromium's virtual authenticator. */
@ApplicationTest
@Tag("browser")
class PasskeyTest {

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    People people;

    @Autowired
    DutyTransaction house;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void aPasskeyMadeOnceLetsItsOwnerInAgain() {
        School school = School.begin(organisationBootstrap);
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.page();
            authenticator(page, true);
            makePasskey(browser, school);
            Axe.findsNothing(page);
            Browser.picture(page, "me");

            page.getByText("Meld je af", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL(url -> url.endsWith("/"));
            page.navigate("/organisation");
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?to="));
            Axe.findsNothing(page);
            Browser.picture(page, "sign-in");
            page.getByText("Met je passkey").click();
            page.waitForURL("**/organisation");
            assertThat(page.locator("h1")).containsText("School De Linde");
            Axe.findsNothing(page);
            Browser.picture(page, "organisation");
        }
        assertThat(house.<Boolean>on(
                        Duty.SIGN_IN,
                        () -> db.sql(
                                        "select user_verified and used_at is not null from people.passkey where person_id = ?")
                                .param(school.noor())
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    @Test
    void whoIsNotVerifiedByTheDeviceDoesNotComeIn() {
        School school = School.begin(organisationBootstrap);
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.page();
            var device = authenticator(page, true);
            makePasskey(browser, school);
            page.context().clearCookies();
            device.unverified();
            page.navigate("/sign-in");
            refused(page);
        }
    }

    @Test
    void theServerItselfAsksForVerification() {
        School school = School.begin(organisationBootstrap);
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.page();
            var device = authenticator(page, true);
            makePasskey(browser, school);
            page.context().clearCookies();
            device.unverified();
            page.navigate("/sign-in");
            // A browser that leaves out the wish for verification, as a thief's would.
            page.evaluate("""
                    () => { const get = navigator.credentials.get.bind(navigator.credentials);
                      navigator.credentials.get = options => {
                        options.publicKey.userVerification = 'discouraged'; return get(options); } }""");
            var answer = page.waitForResponse(
                    response -> response.url().endsWith("/sign-in/passkey"),
                    () -> page.getByText("Met je passkey").click());
            assertThat(answer.status()).isEqualTo(401);
            page.navigate("/me");
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?to="));
        }
    }

    @Test
    void aDisabledAccountDoesNotComeInWithItsPasskey() {
        School school = School.begin(organisationBootstrap);
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.page();
            authenticator(page, true);
            makePasskey(browser, school);
            page.context().clearCookies();
            Acting.as(
                    school.noor(),
                    () -> transaction.execute(running -> {
                        people.disable(school.noor());
                        return null;
                    }));
            page.navigate("/sign-in");
            refused(page);
        }
    }

    @Test
    void anAnswerCannotBeUsedTwiceOrWithoutAQuestion() {
        Caller thief = Caller.stranger(port);
        String token = thief.get("/test/token").body();
        var answer = thief.send(thief.request("/sign-in/passkey")
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"id\":\"x\"}")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    /** The browser answers, and the house says no (or the device refuses to answer at all). */
    private static void refused(Page page) {
        assertThat(page.locator("[data-passkey-wrong]")).isHidden();
        page.getByText("Met je passkey").click();
        assertThat(page.locator("[data-passkey-wrong]")).isVisible();
        page.navigate("/me");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?to="));
    }

    private void makePasskey(Browser browser, School school) {
        Page page = browser.open("/test/as/" + school.noor() + "?to=/me");
        page.getByLabel("Naam van de passkey").fill("Mijn tablet");
        page.getByText("Maak een passkey op dit toestel").click();
        assertThat(page.locator("#passkeys ~ ul").first()).containsText("Mijn tablet");
    }

    private static Device authenticator(Page page, boolean verified) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        String id = session.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
        return new Device(session, id);
    }

    private record Device(CDPSession session, String id) {

        void unverified() {
            var arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            arguments.addProperty("isUserVerified", false);
            session.send("WebAuthn.setUserVerified", arguments);
        }
    }
}
