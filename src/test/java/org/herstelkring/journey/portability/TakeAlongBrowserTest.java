package org.herstelkring.journey.portability;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.journey.SpaceCast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a phone: take everything along, bring it into a new space, erase and think better of it. */
@ApplicationTest
@Tag("browser")
class TakeAlongBrowserTest {

    @Autowired
    SpaceCast people;

    @Autowired
    FullSpace full;

    @LocalServerPort
    int port;

    @Test
    void takenAlongBroughtInErasedAndKeptAfterAll() throws Exception {
        SpaceCast.Cast cast = people.cast();
        full.fill(cast, "Zeegras");
        byte[] zip;
        try (Browser phone = Browser.phone(port)) {
            Page page = phone.open("/test/as/" + cast.sam() + "?to=/space/take-along");
            checked(page, "take-ask");
            button(page, "Maak het bestand").click();
            assertThat(page.locator("#takeaway")).isVisible();
            Axe.findsNothing(page);
            Browser.picture(page, "take-busy");
            Locator fetch = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Haal het bestand op"));
            assertThat(fetch).isVisible();
            page.reload();
            checked(page, "take-ready");
            Download download = page.waitForDownload(fetch::click);
            zip = java.nio.file.Files.readAllBytes(download.path());
            assertThat(download.suggestedFilename()).startsWith("herstelkring-").endsWith(".zip");
            assertThat(new String(FullSpace.entries(zip).get("space.json"), StandardCharsets.UTF_8))
                    .contains("Zeegras");
            page.navigate("/space/take-along");
            assertThat(page.getByText("één keer opgehaald")).isVisible();

            page.navigate("/space/bring-in");
            checked(page, "bring-full");
            page.navigate("/space/erase");
            checked(page, "erase");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kijk wat er weggaat"))
                    .click();
            assertThat(page.getByText("De sleutel van je ruimte wordt vernietigd"))
                    .isVisible();
            checked(page, "erase-all");
            page.locator("summary", new Page.LocatorOptions().setHasText("Wis mijn hele ruimte"))
                    .click();
            checked(page, "erase-sure");
            button(page, "Ja, wis het").click();
            assertThat(page.getByText("Tot dan ziet niemand anders het")).isVisible();
            checked(page, "erase-waits");
            button(page, "Toch niet wissen").click();
            assertThat(page.getByText("Wie het mocht zien, ziet het weer")).isVisible();
        }
        UUID mo = people.account("Mo", cast.tag());
        people.begin(mo);
        Path file = Path.of("target", "space-" + cast.tag() + ".zip");
        java.nio.file.Files.write(file, zip);
        try (Browser phone = Browser.phone(port)) {
            Page page = phone.open("/test/as/" + mo + "?to=/space/bring-in");
            checked(page, "bring");
            page.getByLabel("Het ZIP-bestand").setInputFiles(Path.of("pom.xml"));
            button(page, "Kijk wat erin zit").click();
            assertThat(page.getByText("Dit is geen bestand uit een ruimte van Herstelkring."))
                    .isVisible();
            checked(page, "bring-unfit");
            page.getByLabel("Het ZIP-bestand").setInputFiles(file);
            button(page, "Kijk wat erin zit").click();
            assertThat(page.getByText("Dit zit erin")).isVisible();
            checked(page, "bring-what");
            button(page, "Breng alles in mijn ruimte").click();
            assertThat(page.getByText("Alles staat nu in je ruimte.")).isVisible();
            page.navigate("/space/story");
            assertThat(page.getByText("Zeegras het huis aan zee").first()).isVisible();
        } finally {
            java.nio.file.Files.deleteIfExists(file);
        }
    }

    @Test
    void itWorksWithoutScript() {
        SpaceCast.Cast cast = people.cast();
        try (Browser plain = Browser.with(port, Browser.options(390, 844).setJavaScriptEnabled(false))) {
            Page page = plain.open("/test/as/" + cast.sam() + "?to=/space/take-along");
            button(page, "Maak het bestand").click();
            Locator fetch = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Haal het bestand op"));
            for (int i = 0; i < 60 && fetch.count() == 0; i++) {
                page.waitForTimeout(250);
                if (fetch.count() == 0)
                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kijk hoe ver het is"))
                            .click();
            }
            assertThat(page.waitForDownload(fetch::click).suggestedFilename()).endsWith(".zip");
        }
    }

    private static void checked(Page page, String name) {
        Axe.findsNothing(page);
        Browser.picture(page, name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
