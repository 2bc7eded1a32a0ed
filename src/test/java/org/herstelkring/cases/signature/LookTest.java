package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the plan on a small phone in the dark, and printed: nothing sticks out, axe finds nothing. */
@ApplicationTest
class LookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseCast cases;

    @Autowired
    private PlanCast plans;

    @Autowired
    private SignedCast signed;

    @Test
    void pagesOfThePlanFitASmallScreenInTheDark() {
        Cast draft = cases.cast();
        plans.complete(draft);
        plans.shared(draft);
        Cast open = cases.cast();
        plans.complete(open);
        plans.shared(open);
        signed.put(open);
        try (Browser phone = Browser.with(
                port, Browser.options(320, 700).setColorScheme(ColorScheme.DARK).setLocale("fr-BE"))) {
            Page page = phone.open("/test/as/" + draft.ellen());
            page.navigate("/language/fr?back=/");
            page.navigate(draft.path("/plan"));
            assertThat(page.getAttribute("html", "lang")).isEqualTo("fr");
            for (String path : List.of(
                    "/plan",
                    "/plan/aloud",
                    "/plan/arrangements/" + Ids.next(),
                    "/plan/told/" + Ids.next(),
                    "/plan/last-words/" + Ids.next())) look(page, draft.path(path), path);
            page.navigate(draft.path("/plan"));
            for (String of : List.of("first", "last")) {
                page.navigate(draft.path("/plan"));
                var links = page.locator(".commitment a");
                look(
                        page,
                        (of.equals("first") ? links.first() : links.last()).getAttribute("href"),
                        "/plan/commitment-" + of);
            }
            phone.open("/test/as/" + open.ellen());
            for (String path : List.of(
                    "/plan", "/plan/signing", "/plan/signing/" + open.bram().id(), "/plan/versions/1"))
                look(
                        page,
                        open.path(path),
                        "/open" + path.replace(open.bram().id().toString(), "sheet"));
            page.navigate(open.path("/plan/signing/" + open.bram().id()));
            page.locator("input[name=pin]").fill(HandedTablet.PIN);
            page.locator("form[data-hand] button").click();
            page.waitForSelector("[data-sign]");
            for (String path : List.of("/plan/signing/" + open.bram().id(), "/plan/round"))
                look(
                        page,
                        open.path(path),
                        "/handed" + path.replace(open.bram().id().toString(), "sheet"));
            look(page, "/handed-over", "/handed-over");
            page.locator("input[name=pin]").fill(HandedTablet.PIN);
            page.locator("form[action='/handed-over/opening'] button").click();
            page.waitForURL("**/plan/signing");
            page.navigate(open.path("/plan"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.picture(page, "look-print");
        }
    }

    private static void look(Page page, String path, String name) {
        page.navigate(path);
        Axe.findsNothing(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 320"))
                .as("sideways on " + name)
                .isEqualTo(true);
        Browser.picture(page, "look" + name.replaceAll("[0-9a-f-]{36}", "x").replace('/', '-'));
    }
}
