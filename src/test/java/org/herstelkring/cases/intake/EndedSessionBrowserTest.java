package org.herstelkring.cases.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
import org.herstelkring.people.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that was left open until its session ended stays as it is, and goes on after signing in beside it. */
@ApplicationTest
@Tag("browser")
class EndedSessionBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseCast cases;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    private Cast cast;
    private String facts;

    @BeforeEach
    void aCase() {
        cast = cases.cast();
        facts = cast.path("/facts");
    }

    @Test
    void thePageStaysWithItsWordsAndGoesOnAfterSigningInBesideIt() {
        // Whose browser speaks another language than they chose for themselves: the page goes on in theirs.
        try (Browser phone = Browser.with(port, Browser.options(390, 844).setLocale("fr-BE"))) {
            Page page = phone.open(as(cast.ellen(), facts));
            String address = page.url();
            assertThat(page.locator("#mirror")).isAttached();
            signIn.endSessionsOf(cast.ellen());
            page.locator("#f-facts").fill("Wat na de pauze nog volgde.");
            assertThat(page.locator("#sign-in-again")).containsText("Wat je schreef, staat er nog");
            assertThat(page.locator(".saved")).hasAttribute("data-state", "waiting");
            Axe.findsNothing(page);
            Browser.fits(page);

            Page beside = phone.context().newPage();
            beside.navigate(as(cast.omar(), "/sign-in/beside"));
            page.bringToFront();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik ben er weer"))
                    .click();
            assertThat(page.locator("#sign-in-again")).containsText("Iemand anders is nu aangemeld");
            beside.navigate(as(cast.ellen(), "/sign-in/beside"));
            assertThat(beside.locator("h1")).hasText("Je bent er weer");
            page.bringToFront();
            page.evaluate("dispatchEvent(new Event('focus'))");
            assertThat(page.locator("#sign-in-again")).hasCount(0);
            assertThat(page.locator(".saved")).hasText("Bewaard");
            assertThat(page.locator("#f-facts")).hasValue("Wat na de pauze nog volgde.");
            assertThat(page.url()).isEqualTo(address);
            beside.navigate(facts);
            assertThat(beside.locator("#f-facts")).hasValue("Wat na de pauze nog volgde.");
        }
    }

    @Test
    void aPageThatStoodOpenForMoreThanADaySavesAllTheSame() {
        try (Browser phone = Browser.phone(port)) {
            Page page = phone.open(as(cast.ellen(), facts));
            String before =
                    page.locator("form[data-autosave] input[name=_csrf]").inputValue();
            clock.passes(Duration.ofHours(25));
            page.locator("#f-facts").fill("Getypt op de dag erna.");
            assertThat(page.locator(".saved")).hasText("Bewaard");
            assertThat(page.locator("#sign-in-again")).hasCount(0);
            assertThat(page.locator("form[data-autosave] input[name=_csrf]"))
                    .not()
                    .hasValue(before);
        }
    }

    @Test
    void whatWasTypedBeforeTheScriptCameIsSavedToo() {
        try (Browser phone = Browser.phone(port)) {
            Page page = phone.page();
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/autosave.js", held::set);
            page.navigate(
                    as(cast.ellen(), facts),
                    new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
            page.locator("#f-facts").fill("Getypt voor er iets geladen was.");
            page.waitForCondition(() -> held.get() != null);
            held.get().resume();
            assertThat(page.locator(".saved")).hasText("Bewaard");
            page.unroute("**/autosave.js");
            page.navigate("about:blank");
            page.navigate(facts);
            assertThat(page.locator("#f-facts")).hasValue("Getypt voor er iets geladen was.");
        }
    }

    private static String as(UUID person, String to) {
        return "/test/as/" + person + "?to=" + to;
    }
}
