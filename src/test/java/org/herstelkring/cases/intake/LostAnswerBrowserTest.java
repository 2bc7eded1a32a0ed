package org.herstelkring.cases.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What saved itself arrived, and its answer was lost on the way: typing goes on, and nobody else was first. */
@ApplicationTest
@Tag("browser")
class LostAnswerBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseCast cases;

    @Test
    void whoTypesOnIsNotToldThatSomebodyElseWasFirst() {
        var cast = cases.cast();
        String facts = cast.path("/facts");
        try (Browser phone = Browser.phone(port)) {
            Page page = phone.page();
            var asked = new AtomicInteger();
            page.route("**/facts/draft", route -> {
                if (asked.incrementAndGet() > 1) {
                    route.resume();
                    return;
                }
                assertThat(route.fetch().status()).isEqualTo(200);
                route.abort();
            });
            page.navigate("/test/as/" + cast.ellen() + "?to=" + facts);
            page.locator("#f-facts").fill("Wat eerst kwam.");
            page.waitForCondition(() -> asked.get() > 0);
            page.locator("#f-facts").fill("Wat eerst kwam, en wat daarna kwam.");
            page.waitForCondition(() -> asked.get() > 2);
            assertThat(page.locator(".saved")).hasText("Bewaard");
            page.navigate("about:blank");
            page.navigate(facts);
            assertThat(page.locator("#f-facts")).hasValue("Wat eerst kwam, en wat daarna kwam.");
        }
    }
}
