package org.herstelkring.cases.signature;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was signed without a network outlives its page, and goes from any other. */
@ApplicationTest
@Tag("browser")
class WithoutNetworkBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SignedCast signed;

    @Test
    void aPageThatIsLoadedAgainWithoutANetworkSaysWhatIsKeptAndComesBack() {
        Cast cast = signed.open();
        try (Browser phone = phone()) {
            Page page = phone.open(own(cast, "/plan"));
            page.waitForFunction("() => navigator.serviceWorker.controller");
            sign(phone, page);
            assertThat(page.locator("[data-queue]")).containsText("Bewaard op dit toestel, nog niet verstuurd");
            page.reload();
            assertThat(page.locator("h1")).hasText("Er is nu geen netwerk.");
            assertThat(page.locator("[data-signed]")).isVisible();
            Axe.findsNothing(page);
            Browser.fits(page);
            Browser.picture(page, "without-network-phone");
            phone.context().setOffline(false);
            assertThat(page.locator(".notice").first()).containsText("Je handtekening is bewaard");
            assertThat(page.locator("[data-sign]")).hasCount(0);
        }
    }

    @Test
    void whatWaitsGoesFromAnyPage() {
        Cast cast = signed.open();
        try (Browser phone = phone()) {
            Page page = phone.open(own(cast, "/plan"));
            page.waitForFunction("() => navigator.serviceWorker.controller");
            sign(phone, page);
            page.navigate("about:blank");
            phone.context().setOffline(false);
            page.waitForResponse(
                    "**/plan/signatures",
                    () -> page.navigate("/my-part/" + cast.nele().id()));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.navigate("/my-part/" + cast.nele().id() + "/plan");
            assertThat(page.locator(".notice").first()).containsText("Je handtekening is bewaard");
        }
    }

    /** Who signed here is not asked once more, while it waits; and hears when it waits for them to sign in. */
    @Test
    void aSessionThatEndedAsksToSignInAndLosesNothing() {
        Cast cast = signed.open();
        try (Browser tablet = Browser.tablet(port)) {
            Page page = tablet.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            HandedTablet.give(page, cast.mieke());
            tablet.context().clearCookies();
            SigningBrowserTest.draw(page, "drawing");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik teken"))
                    .click();
            assertThat(page.locator("[data-queue]")).containsText("Meld je aan, dan gaat het weg");
            Browser.picture(page, "signed-session-ended-tablet");
            page.route("**/plan/signatures", route -> route.abort());
            page.navigate("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            assertThat(page.locator("#answer-" + cast.mieke().id() + " [data-here]"))
                    .isVisible();
            assertThat(page.locator("#answer-" + cast.mieke().id() + " .row")).isHidden();
            Browser.picture(page, "signing-waits-here-tablet");
            page.unroute("**/plan/signatures");
            assertThat(page.locator("#answer-" + cast.mieke().id())).containsText("getekend op de tablet");
        }
    }

    private Browser phone() {
        return Browser.with(port, Browser.options(360, 740).setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    }

    private static String own(Cast cast, String path) {
        return "/test/as-guest/" + cast.nele().person() + "?to=/my-part/"
                + cast.nele().id() + path;
    }

    private static void sign(Browser phone, Page page) {
        phone.context().setOffline(true);
        SigningBrowserTest.draw(page, "drawing");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik teken"))
                .click();
        page.locator("[data-queue]:not([hidden])").waitFor();
    }
}
