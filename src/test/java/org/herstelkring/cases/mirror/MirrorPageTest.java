package org.herstelkring.cases.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class MirrorPageTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseCast cases;

    @Autowired
    Web web;

    Cast cast;

    @BeforeEach
    void someCase() {
        cast = cases.cast();
    }

    @Test
    void theTextComesBackWithMarksAndHints() {
        Web.Answer answer = web.as(cast.ellen())
                .post("/mirror", "facts", "De dader <script>alert(1)</script> sloeg “met opzet”.", "language", "nl");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<mark>dader")
                .contains("<mark class=\"gentle\">met opzet")
                .contains("Iemand valt samen met de daad")
                .contains("Eigen woorden van iemand")
                .contains("&lt;script")
                .doesNotContain("<script>alert");
    }

    @Test
    void aVerbThatFallsApartIsMarkedWholeAndEachKindHasAnotherWay() {
        assertThat(web.as(cast.ellen())
                        .post(
                                "/mirror",
                                "text",
                                "De jongens braken gisteren in de school in. Ze toonden geen enkel berouw.",
                                "language",
                                "nl")
                        .body())
                .contains("<mark>braken gisteren in de school in<sup>")
                .contains("Een woord van politie of rechtbank")
                .contains("Bram ging door het raam naar binnen")
                .contains("<mark>toonden geen enkel berouw<sup>")
                .contains("Spijt gewogen");
        assertThat(web.as(cast.ellen())
                        .post("/mirror", "text", "Ils n’ont montré\u00a0aucun remords\u202f!", "language", "fr")
                        .body())
                .contains("<mark>n’ont montré\u00a0aucun remords<sup>")
                .contains("Spijt gewogen");
    }

    @Test
    void aNeutralOrEmptyTextIsSaidToBeSo() {
        assertThat(web.as(cast.ellen())
                        .post("/mirror", "text", "Bram nam de fiets mee.")
                        .body())
                .contains("geen woorden die oordelen");
        assertThat(web.as(cast.ellen()).post("/mirror", "text", "").body()).contains("nog geen tekst");
        assertThat(web.as(cast.ellen())
                        .post("/mirror", "text", "x", "language", "../nl")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlySomebodyWithAnAccountLooksInIt() {
        assertThat(web.asNobody().get("/mirror").status()).isEqualTo(303);
        assertThat(web.asGuest(cast.bram().person()).get("/mirror").status()).isEqualTo(404);
    }

    @Test
    void thePageIsFreeOfBarriers() {
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/test/as/" + cast.ellen() + "?to=/mirror");
            Axe.findsNothing(page);
            page.locator("textarea").fill("De dader was laf en deed dit altijd met opzet. Er werd geslagen.");
            page.locator("form .btn").last().click();
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".mirror mark"))
                    .hasCount(5);
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".mirror-hints"))
                    .hasCSS("list-style-type", "decimal");
            Axe.findsNothing(page);
            Browser.picture(page, "spiegel-390");
        }
    }
}
