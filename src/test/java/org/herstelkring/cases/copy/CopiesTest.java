package org.herstelkring.cases.copy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.signature.SignedCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class CopiesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Web web;

    @Test
    void everybodyGetsTheirCopyAndWhoMustKnowIsToldOnlyWhatWasAgreed() throws Exception {
        Cast cast = signed.open();
        assertThat(web.as(cast.ellen()).get(cast.path("/copies")).to()).isEqualTo(cast.path("/plan"));
        Plan plan = signed.plan(cast);
        try (Browser desk = Browser.desk(port)) {
            Page page = desk.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            byPaper(page, cast, cast.yassin());
            for (Someone one : cast.everybody()) if (!one.equals(cast.yassin())) sign(cast, plan, one);
            lookedAtAndSealed(page, cast);
            sealed(cast);
            page.navigate(cast.path("/plan/signing"));
            Axe.findsNothing(page);
            Browser.picture(page, "signing-sealed-desk");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naar de kopieën"))
                    .click();
            Axe.findsNothing(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verstuur en zet klaar"))
                    .click();
            assertThat(row(page, cast.lotte())).containsText("link gestuurd");
            assertThat(row(page, cast.yassin())).containsText("klaar voor de post");
            assertThat(row(page, cast.mieke())).containsText("nog niet");
            Browser.picture(page, "copies-desk");
            String addresses = text(page, cast.path("/copies/addresses.pdf"));
            assertThat(addresses).contains("Lindestraat 12").doesNotContain("fietsen", "veroorzaker", "herstelplan");
            row(page, cast.yassin())
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Het is gepost"))
                    .click();
            assertThat(row(page, cast.yassin())).containsText("gepost");
            page.locator(".said button").click();
            assertThat(row(page, cast.yassin())).containsText("nog niet");
            row(page, cast.mieke())
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("In handen gegeven"))
                    .click();
            assertThat(row(page, cast.mieke())).containsText("in handen gegeven");

            String sheet = page.locator("a[href*='/copies/told/']").getAttribute("href");
            assertThat(text(page, sheet))
                    .contains("Meester Pieter", "Bram betaalt de verbrande fietsen terug")
                    .doesNotContain("Een brief schrijven", "goeiedag", "Lotte Peeters");
            page.getByText("Het is verteld").first().click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Noteer").setExact(true))
                    .click();
            assertThat(page.locator("#told")).containsText("verteld op");
            Axe.findsNothing(page);
        }
        try (Browser phone = Browser.phone(port)) {
            Page page = phone.open("/test/as-guest/" + cast.lotte().person() + "?to=/my-part/"
                    + cast.lotte().id());
            Axe.findsNothing(page);
            assertThat(text(page, "/my-part/" + cast.lotte().id() + "/plan.pdf"))
                    .contains("Een brief schrijven");
            assertThat(web.as(cases.account("Vreemde"))
                            .get(cast.path("/copies"))
                            .status())
                    .isEqualTo(404);
            assertThat(web.asGuest(cast.nele().person())
                            .get("/my-part/" + cast.lotte().id() + "/plan.pdf")
                            .status())
                    .isEqualTo(404);
        }
    }

    private void byPaper(Page page, Cast cast, Someone one) {
        Locator row = page.locator("#answer-" + one.id());
        for (FilePayload wrong : new FilePayload[] {
            new FilePayload("plan.txt", "text/plain", "geen foto".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("leeg.png", "image/png", new byte[0])
        }) {
            if (row.locator("details").first().getAttribute("open") == null)
                row.getByText("Op papier getekend").first().click();
            row.locator("input[type=file]").setInputFiles(wrong);
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bewaar bij het plan"))
                    .click();
            assertThat(row.locator(".wrong").first()).isVisible();
        }
        Axe.findsNothing(page);
        Browser.picture(page, "signing-paper-wrong-desk");
        row.locator("input[type=file]").setInputFiles(new FilePayload("foto.png", "image/png", SignedCast.png()));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bewaar bij het plan"))
                .click();
        assertThat(page.locator("h1")).containsText("Is dit het papier van " + one.name());
        assertThat(page.locator(".signed-paper img")).hasJSProperty("complete", true);
        org.assertj.core.api.Assertions.assertThat(
                        page.locator(".signed-paper img").evaluate("img => img.naturalWidth"))
                .isNotEqualTo(0);
        Axe.findsNothing(page);
        Browser.picture(page, "signed-paper-desk");
        page.getByText("Dit is het verkeerde papier").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal dit papier weg"))
                .click();
        assertThat(row).containsText("nog geen antwoord");
        row.getByText("Op papier getekend").first().click();
        row.locator("input[type=file]").setInputFiles(new FilePayload("foto.png", "image/png", SignedCast.png()));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bewaar bij het plan"))
                .click();
        page.navigate(cast.path("/plan/signing"));
        assertThat(row).containsText("papier: nog te bekijken");
        row.getByText("Kijk het papier na").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, dit klopt"))
                .click();
        assertThat(row).containsText("getekend op papier");
    }

    /** The facilitator looks once more, and seals. */
    private void lookedAtAndSealed(Page page, Cast cast) {
        page.navigate(cast.path("/plan/signing"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kijk nog één keer"))
                .click();
        Axe.findsNothing(page);
        Browser.picture(page, "seal-desk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verzegel het plan"))
                .click();
    }

    private void sign(Cast cast, Plan plan, Someone one) {
        String[] form = Stream.concat(
                        Stream.of(signed.drawn(plan, one.id())),
                        Stream.of(
                                "guardian", "Dirk De Smet", "guardianTyped", "Dirk De Smet", "guardianConfirm", "true"))
                .toArray(String[]::new);
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/plan/signatures"), form)
                        .status())
                .isEqualTo(303);
    }

    private void sealed(Cast cast) {
        await().atMost(Duration.ofSeconds(60)).until(() -> signed.plan(cast).state() == Plan.State.SEALED);
    }

    private static Locator row(Page page, Someone one) {
        return page.locator("#copy-" + one.id());
    }

    private static String text(Page page, String path) throws Exception {
        var answer = page.request().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("cache-control")).contains("no-store");
        try (var pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
