package org.herstelkring.cases.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Browser;
import org.herstelkring.people.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With a browser of some years ago (Safari 15) nothing is lost, and nothing waits for ever without a word. */
@ApplicationTest
class OlderBrowserTest {

    /** What it does not have yet. */
    private static final String OLDER = """
            delete AbortSignal.timeout;
            delete Array.prototype.at;
            delete HTMLFormElement.prototype.requestSubmit;
            Object.defineProperty(SubmitEvent.prototype, 'submitter', { get: () => undefined });
            Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
            window.FormData = class extends FormData { constructor(form) { super(form); } };
            """;

    @LocalServerPort
    int port;

    @Autowired
    CaseCast cases;

    @Autowired
    SignIn signIn;

    private Cast cast;
    private String facts;

    @BeforeEach
    void aCase() {
        cast = cases.cast();
        facts = cast.path("/facts");
    }

    @Test
    void anAnswerThatNeverComesIsGivenUpAndAskedForAgain() {
        try (Browser phone = older()) {
            Page page = phone.page();
            page.clock().install();
            page.navigate(as(facts));
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/facts/draft", route -> {
                if (!held.compareAndSet(null, route)) route.resume();
            });
            page.locator("#f-facts").fill("Wat nooit aankwam.");
            page.clock().runFor(2_000);
            page.waitForCondition(() -> held.get() != null);
            page.clock().runFor(60_000);
            page.clock().runFor(5_000);
            assertThat(page.locator(".saved")).hasText("Bewaard");
            page.navigate("about:blank");
            page.navigate(facts);
            assertThat(page.locator("#f-facts")).hasValue("Wat nooit aankwam.");
        }
    }

    @Test
    void whoeverSavesWhileItIsBeingSavedIsNotLeftStanding() {
        try (Browser phone = older()) {
            Page page = phone.page();
            page.navigate(as(facts));
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/facts/draft", held::set);
            page.locator("#f-facts").fill("Meteen bewaard.");
            page.waitForCondition(() -> held.get() != null);
            page.locator("form[data-autosave] .actions button").first().click();
            held.get().resume();
            page.waitForURL(url -> !url.endsWith("/facts"));
            page.navigate(facts);
            assertThat(page.locator("#f-facts")).hasValue("Meteen bewaard.");
        }
    }

    @Test
    void thePageOfANetworkThatAsksToSignInIsNoAnswer() {
        try (Browser phone = older()) {
            Page page = phone.page();
            page.navigate(as(facts));
            page.route(
                    "**/facts/draft",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(200)
                            .setContentType("text/html")
                            .setBody("<h1>Wifi</h1>")));
            page.locator("#f-facts").fill("Op de trein geschreven.");
            assertThat(page.locator(".saved")).hasAttribute("data-state", "waiting");
            page.unroute("**/facts/draft");
            assertThat(page.locator(".saved")).hasText("Bewaard");
        }
    }

    @Test
    void anEndedSessionIsSaidInPlace() {
        try (Browser phone = older()) {
            Page page = phone.page();
            page.navigate(as(facts));
            assertThat(page.locator("#mirror")).isAttached();
            signIn.endSessionsOf(cast.ellen());
            page.locator("#f-facts").fill("Na de pauze.");
            assertThat(page.locator("#sign-in-again")).containsText("Wat je schreef, staat er nog");
            assertThat(page.locator("#f-facts")).hasValue("Na de pauze.");
            assertThat(page.url()).endsWith(facts);
        }
    }

    /** Such a browser does not say what it asks for either. */
    private Browser older() {
        Browser phone = Browser.phone(port);
        phone.page().addInitScript(OLDER);
        phone.context().route("**/*", route -> {
            Map<String, String> said = new HashMap<>(route.request().headers());
            said.keySet().removeIf(name -> name.startsWith("sec-fetch"));
            route.resume(new Route.ResumeOptions().setHeaders(said));
        });
        return phone;
    }

    private String as(String to) {
        return "/test/as/" + cast.ellen() + "?to=" + to;
    }
}
