package org.herstelkring.cases.signature;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A tablet that was handed over, in a real browser: whatever whoever holds it tries. */
@ApplicationTest
@Tag("browser")
class HandedOverBrowserTest {

    private static final String TITLE = "Brand in de fietsenstalling";

    @LocalServerPort
    private int port;

    @Autowired
    private SignedCast signed;

    @Test
    void backAndAnotherWindowShowNothingOfTheCase() {
        Cast cast = signed.open();
        try (Browser tablet = Browser.tablet(port)) {
            Page page = tablet.open("/test/as/" + cast.ellen() + "?to=" + cast.path(""));
            assertThat(page.locator("body")).containsText(TITLE);
            Page other = tablet.context().newPage();
            other.navigate(cast.path("/plan"));
            assertThat(other.locator("main")).containsText("afspra");
            page.navigate(cast.path("/plan/signing"));
            HandedTablet.give(page, cast.lotte());
            assertThat(page.locator("[data-sign]")).isVisible();
            assertThat(page.locator("header a[href='/']")).hasCount(0);
            // What stood in the other window is gone by itself.
            other.waitForURL("**/handed-over");
            assertThat(other.locator("h1")).hasText("Geef het toestel terug");
            Axe.findsNothing(other);
            Browser.picture(other, "handed-over-tablet");
            for (int back = 1; back <= 3; back++) {
                page.goBack();
                assertThat(page.locator("h1")).not().hasText("Tekenen");
                assertThat(page.locator("body")).not().containsText(TITLE);
            }
            page.navigate("/cases");
            assertThat(page.locator("h1")).hasText("Dit toestel is uitgeleend");
            Axe.findsNothing(page);
            Browser.picture(page, "handed-over-shut-tablet");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Terug naar het blad"))
                    .click();
            assertThat(page.locator("h1")).hasText("Ons herstelplan");
        }
    }

    @Test
    void itGoesRoundAndComesBackWithoutJavaScript() {
        Cast cast = signed.open();
        try (Browser phone = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = phone.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Geef de tablet " + cast.nele().name()))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vergrendel en geef de tablet"))
                    .click();
            assertThat(page.locator("#errors")).containsText("Vul een pincode in");
            HandedTablet.lock(page);
            page.getByLabel("Je naam").fill("Nele Wouters");
            page.getByLabel("Ik heb het plan gelezen en ik teken").check();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Ik teken").setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("[data-turn='" + cast.nele().id() + "']")).containsText("heeft geantwoord");
            Browser.fits(page);
            Browser.picture(page, "round-phone");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Geef de tablet terug"))
                    .click();
            page.locator("input[name=pin]").fill("9090");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open mijn toestel"))
                    .click();
            assertThat(page.locator("#errors")).containsText("nog 4 keer");
            assertThat(page.locator("input[name=pin]")).hasValue("");
            Browser.fits(page);
            Browser.picture(page, "handed-over-phone-wrong");
            page.locator("input[name=pin]").fill(HandedTablet.PIN);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open mijn toestel"))
                    .click();
            assertThat(page.locator("#answer-" + cast.nele().id())).containsText("bevestigd met naam");
        }
    }

    @Test
    void withoutANetworkItIsNotHandedOverAndTheFacilitatorHearsWhy() {
        Cast cast = signed.open();
        try (Browser tablet = Browser.tablet(port)) {
            Page page = tablet.open("/test/as/" + cast.ellen() + "?to="
                    + cast.path("/plan/signing/" + cast.lotte().id()));
            page.locator("input[name=pin]").fill(HandedTablet.PIN);
            tablet.goOffline();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vergrendel en geef de tablet"))
                    .click();
            assertThat(page.locator("[data-hand-away]")).containsText("geen netwerk");
            tablet.comeOnline();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vergrendel en geef de tablet"))
                    .click();
            assertThat(page.locator("[data-sign]")).isVisible();
        }
    }

    @Test
    void thePasskeyOpensItToo() {
        Cast cast = signed.open();
        try (Browser tablet = Browser.tablet(port)) {
            Page page = tablet.page();
            authenticator(page);
            tablet.open("/test/as/" + cast.ellen() + "?to=/me");
            page.getByLabel("Naam van de passkey").fill("Mijn tablet");
            page.getByText("Maak een passkey op dit toestel").click();
            assertThat(page.locator("#passkeys ~ ul").first()).containsText("Mijn tablet");
            page.navigate(cast.path("/plan/signing"));
            HandedTablet.give(page, cast.lotte());
            page.navigate("/handed-over");
            page.getByText("Met je passkey", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**/plan/signing");
            assertThat(page.locator(".answers > li")).hasCount(6);
        }
    }

    /** In three languages, where a thumb reaches it. */
    @Test
    void itsPagesFitAPhoneInEveryLanguage() {
        Cast cast = signed.open();
        try (Browser phone = Browser.with(port, Browser.options(360, 740))) {
            Page page = phone.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            for (String language : List.of("nl", "fr", "en")) {
                page.navigate("/language/" + language + "?back="
                        + cast.path("/plan/signing/" + cast.lotte().id()));
                Browser.fits(page);
                Browser.picture(page, "handing-phone-" + language);
            }
            page.locator("input[name=pin]").fill(HandedTablet.PIN);
            page.locator("form[data-hand] button").click();
            page.waitForSelector("[data-sign]");
            for (String language : List.of("nl", "fr", "en"))
                for (String path : List.of(cast.path("/plan/round"), "/handed-over", "/cases")) {
                    page.navigate("/language/" + language + "?back=" + path);
                    assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
                    Browser.fits(page);
                    Browser.picture(
                            page,
                            "handed" + path.replaceAll("[0-9a-f-]{36}", "x").replace('/', '-') + "-" + language);
                }
        }
    }

    private static void authenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
