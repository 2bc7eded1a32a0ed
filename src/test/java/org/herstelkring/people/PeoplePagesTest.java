package org.herstelkring.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
import org.herstelkring.shared.StartNotice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The first quarter of an hour of a new house, on a phone, in the dark, without JavaScript; every page state checked. */
@ApplicationTest
@TestPropertySource(properties = "herstelkring.test=pages")
@Tag("browser")
class PeoplePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    List<StartNotice> notices;

    @Autowired
    TestClock clock;

    @Test
    void aHouseIsSetUpAndAColleagueComesInWithoutJavaScript() {
        String link = notices.stream()
                .flatMap(notice -> notice.lines("").stream())
                .filter(line -> line.contains("/setup/"))
                .findFirst()
                .orElseThrow()
                .strip();
        try (Browser browser = Browser.with(port, plain())) {
            Page page = browser.open(link);
            seen(page, "setup");
            press(page, "Begin");
            assertThat(page.locator("#errors")).isVisible();
            seen(page, "setup-errors");
            page.getByLabel("Naam van de organisatie").fill("School De Linde");
            page.locator("[name=name]").fill("Noor Peeters \u202e🌱 \u05e0\u05d5\u05e2\u05d4");
            page.getByLabel("E-mailadres").fill("noor@example.org");
            press(page, "Begin");
            assertThat(page).hasURL("http://localhost:" + port + "/me");
            seen(page, "me-first");

            page.navigate("/organisation");
            seen(page, "organisation-alone");
            page.locator("a", new Page.LocatorOptions().setHasText("Nodig een collega uit"))
                    .click();
            press(page, "Nodig uit");
            assertThat(page.locator("#errors")).isVisible();
            seen(page, "organisation-errors");
            page.locator("[name=name]").fill("Tom Claes");
            page.locator("[name=email]").fill("tom@example.org");
            press(page, "Nodig uit");
            assertThat(page.locator(".said")).isVisible();
            assertThat(page.getByText("wacht op antwoord")).isVisible();
            seen(page, "organisation-asked");
            page.navigate("/mailbox");
            seen(page, "mailbox");
            page.getByText("Uitnodiging voor Herstelkring").click();
            seen(page, "letter");
            String invitation = page.locator("article a.btn").getAttribute("href");
            page.navigate("/sign-in/proof?to=/me");
            seen(page, "proof");
            page.navigate("/nergens");
            seen(page, "nowhere");
            colleague(invitation);
            page.navigate("/organisation");
            assertThat(page.getByText("wacht op antwoord")).isHidden();
            page.locator("summary", new Page.LocatorOptions().setHasText("Zet stil"))
                    .click();
            press(page, "Ja, zet stil");
            assertThat(page.getByText("staat stil")).isVisible();
            seen(page, "organisation-paused");
            press(page, "Laat verdergaan");
            assertThat(page.getByText("staat stil")).isHidden();
            clock.passes(Duration.ofMinutes(11));
            page.locator("summary", new Page.LocatorOptions().setHasText("Zet stil"))
                    .click();
            press(page, "Ja, zet stil");
            assertThat(page.getByText("is nog niet gedaan")).isVisible();
            seen(page, "proof-act");
            page.navigate("/sign-in/kept?act=true");
            assertThat(page.locator("h1")).hasText("Dit is nog niet gedaan");
            seen(page, "not-done-yet");
            press(page, "Nee, laat het zoals het is");
            assertThat(page).hasURL("http://localhost:" + port + "/organisation");
            assertThat(page.getByText("staat stil")).isHidden();
            page.navigate("/sign-in/kept?act=true");
            assertThat(page.locator("h1")).hasText("Er is nog niets gedaan");
            seen(page, "nothing-done");
        }
    }

    private void colleague(String invitation) {
        try (Browser browser = Browser.with(port, plain().setLocale("en-GB"))) {
            Page page = browser.open(invitation);
            seen(page, "invitation");
            press(page, "Yes, I join");
            page.navigate("/organisation");
            assertThat(page.getByText("Noor Peeters")).isVisible();
            seen(page, "organisation-member");
        }
        try (Browser browser = Browser.with(port, plain().setLocale("fr-BE"))) {
            Page page = browser.open(invitation);
            assertThat(page.locator("h1")).containsText("ne marche plus");
            seen(page, "gone");
            page.navigate("/sign-in");
            seen(page, "sign-in-fr");
            page.locator("[name=email]").fill("quelqu un");
            press(page, "Envoie-moi un lien");
            seen(page, "sign-in-errors");
            page.locator("[name=email]").fill("inconnu@example.org");
            press(page, "Envoie-moi un lien");
            assertThat(page).hasURL("http://localhost:" + port + "/sign-in/sent");
            seen(page, "sent");
        }
    }

    private static com.microsoft.playwright.Browser.NewContextOptions plain() {
        return Browser.options(360, 740).setJavaScriptEnabled(false).setColorScheme(ColorScheme.DARK);
    }

    private static void press(Page page, String text) {
        page.locator("button", new Page.LocatorOptions().setHasText(text))
                .last()
                .click();
    }

    /** Without script axe cannot run in the page itself: the same page is checked beside it, with script. */
    private static void seen(Page page, String name) {
        Browser.picture(page, "people-" + name);
        try (var checked =
                page.context().browser().newContext(Browser.options(360, 740).setColorScheme(ColorScheme.DARK))) {
            Page copy = checked.newPage();
            copy.route(
                    "**/page-under-check",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(page.content())));
            copy.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1/page-under-check"));
            Axe.findsNothing(copy);
            assertThat((Integer) copy.evaluate("document.documentElement.scrollWidth"))
                    .as("sideways scrolling on " + name)
                    .isLessThanOrEqualTo(360);
        }
    }
}
