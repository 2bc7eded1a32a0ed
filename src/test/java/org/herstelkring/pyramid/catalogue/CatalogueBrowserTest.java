package org.herstelkring.pyramid.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.School;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.people.OrganisationBootstrap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looking at the pyramid and finding something to do: on a phone and a desk, with and without script or mouse. */
@ApplicationTest
@Tag("browser")
class CatalogueBrowserTest {

    private static final List<String> PAGES = List.of(
            "/pyramid",
            "/pyramid/look/1",
            "/pyramid/look/5",
            "/pyramid/measures",
            "/pyramid/measures?q=shculden",
            "/pyramid/measures?q=xqzzw&level=4",
            "/pyramid/measures/letter-read-aloud");

    @LocalServerPort
    int port;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Autowired
    SpaceCast spaces;

    @Test
    void everyPageOnEveryWidthLightAndDark() {
        for (int width : new int[] {360, 768, 1280}) {
            try (Browser browser = Browser.with(port, Browser.options(width, 900))) {
                for (String path : PAGES) fits(browser.open(path), name(path) + "-" + width);
            }
        }
        try (Browser browser = Browser.with(port, Browser.options(1280, 900).setColorScheme(ColorScheme.DARK))) {
            for (String path : PAGES) look(browser.open(path), name(path) + "-dark");
        }
        try (Browser browser = Browser.desk(port)) {
            Browser.picture(browser.open("/pyramid"), "pyramid");
            Browser.picture(browser.open("/pyramid/measures?q=shculden"), "measures");
        }
        // In the light, and in the other language, where texts are longest: what axe sees besides colours.
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setLocale("fr-BE"))) {
            for (String path : PAGES) look(browser.open(path), name(path) + "-fr");
        }
    }

    @Test
    void onPaper() {
        try (Browser browser = Browser.with(port, Browser.options(720, 1000))) {
            for (String path :
                    List.of("/pyramid", "/pyramid/measures/letter-read-aloud", "/pyramid/measures?level=4")) {
                Page page = browser.open(path);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                picture(page, name(path) + "-print");
                assertThat(page.locator("form:visible, .btn:visible").count())
                        .as("controls on paper")
                        .isZero();
            }
        }
    }

    @Test
    void theFirstLookOnAPhoneWithoutScript() {
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = browser.open("/pyramid");
            link(page, "Eerste keer? Kijk in vijf kleine stappen").click();
            for (int step = 1; step <= 4; step++) {
                assertThat(page.locator("main")).containsText("Stap " + step + " van 5");
                page.locator("main summary").click();
                assertThat(page.locator("details[open] p")).isVisible();
                assertThat(link(page, "Sla over en toon de ideeën")).isVisible();
                link(page, "Verder").click();
            }
            assertThat(page.locator("main")).containsText("Stap 5 van 5");
            link(page, "Toon me iets kleins om mee te beginnen").click();
            assertThat(page.locator(".chip")).containsText("klein");
            page.getByLabel("Waar zoek je naar?").fill("wandlen");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek"))
                    .click();
            assertThat(page.locator("#results")).containsText("Een avondwandeling");
            assertThat(page.locator("#results")).containsText("We zochten op: wandelen");
        }
    }

    @Test
    void aTypedWordAndATickSiftWhileOneLooks() {
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/pyramid/measures");
            page.getByLabel("Waar zoek je naar?").pressSequentially("lern koken");
            assertThat(page.locator("#results .measure-title").first()).hasText("Leren koken");
            assertThat(page.getByLabel("Waar zoek je naar?")).isFocused();
            page.getByLabel("Waar zoek je naar?").fill("");
            assertThat(page.locator("#found")).containsText("179 ideeën");
            page.locator(".sieve-group summary", new Page.LocatorOptions().setHasText("Vorm van het gewone leven"))
                    .click();
            page.getByLabel("vieren", new Page.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(page.locator("#results")).containsText("Samen het glas heffen");
            assertThat(page.locator("#results")).not().containsText("Sorry zeggen");
            assertThat(page.url()).contains("form=celebrating");
            picture(page, "sifted");
            Axe.findsNothing(page);
            page.locator(".chip").first().click();
            assertThat(page.locator("#results")).containsText("Sorry zeggen");
        }
    }

    @Test
    void aStarWithTheKeyboardAlone() {
        School school = School.begin(organisationBootstrap);
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/test/as/" + school.tom() + "?to=/pyramid/measures/evening-walk");
            tabTo(page, "Bewaar");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Bewaard bij je ideeën.");
            tabTo(page, "Ideeën om te herstellen");
            page.keyboard().press("Enter");
            assertThat(page).hasTitle(java.util.regex.Pattern.compile("Ideeën om te herstellen.*"));
            tabTo(page, "Alleen wat ik bewaarde");
            page.keyboard().press("Space");
            assertThat(page.locator("#results .measure-title")).hasCount(1);
            assertThat(page.locator("#results .measure-title")).hasText("Een avondwandeling");
            Axe.findsNothing(page);
        }
    }

    @Test
    void anIdeaBecomesAStepOnAPhoneAndAtADesk() {
        var cast = spaces.cast();
        for (int width : new int[] {360, 1280}) {
            try (Browser browser =
                    Browser.with(port, Browser.options(width, 900).setJavaScriptEnabled(width == 1280))) {
                Page page = browser.open("/test/as/" + cast.sam() + "?to=/pyramid/measures/day-rhythm");
                link(page, "Zet dit op mijn weg").click();
                assertThat(page.getByLabel("Wat ga je doen?")).hasValue("Een dagritme opbouwen");
                if (width == 1280) look(page, "to-step-" + width);
                else picture(page, "to-step-" + width);
                page.getByLabel("Wat ga je doen?").fill("Om acht uur opstaan, " + width);
                page.locator("button.btn:not(.quiet)").last().click();
                assertThat(page.locator("main")).containsText("Om acht uur opstaan, " + width);
            }
        }
    }

    @Test
    void anOrganisationAddsItsOwnAndSaysWhatItOffers() {
        School school = School.begin(organisationBootstrap);
        UUID tom = school.tom();
        for (int width : new int[] {360, 1280}) {
            try (Browser browser = Browser.with(port, Browser.options(width, 900))) {
                Page page = browser.open("/test/as/" + tom + "?to=/pyramid/own");
                look(page, "own-empty", width);
                link(page, "Voeg een idee toe").click();
                page.getByLabel("Titel in het Nederlands").fill("Bijenkasten bouwen " + width);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar"))
                        .click();
                look(page, "own-wrong", width);
                page.getByLabel("Eén zin in het Nederlands").fill("Bouw met Wim een kast voor wilde bijen in de tuin.");
                page.getByLabel("Leefkwaliteit").check();
                page.getByLabel("praktisch").check();
                page.getByLabel("de omgeving").check();
                page.getByLabel("spullen en geld").check();
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar"))
                        .click();
                assertThat(page.locator("h1")).hasText("Bijenkasten bouwen " + width);
                link(page, "School De Linde " + school.tag() + " biedt dit aan").click();
                page.getByLabel("Waar").fill("In de tuin achter de keuken");
                page.getByLabel("Met wie je praat").fill("de tuinploeg");
                look(page, "offer", width);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar"))
                        .click();
                assertThat(page.locator("main")).containsText("de tuinploeg");
                look(page, "own-measure", width);
                page.navigate("/pyramid/own");
                look(page, "own", width);
            }
        }
    }

    private static void tabTo(Page page, String name) {
        for (int n = 0; n < 60; n++) {
            page.keyboard().press("Tab");
            String at = (String) page.evaluate(
                    "(() => { const e = document.activeElement; return (e.labels?.[0] ?? e).textContent.trim(); })()");
            if (at.equals(name)) return;
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void look(Page page, String name) {
        Axe.findsNothing(page);
        fits(page, name);
    }

    private static void look(Page page, String name, int width) {
        if (width == 360) Axe.findsNothing(page);
        fits(page, name + "-" + width);
    }

    private static void fits(Page page, String name) {
        picture(page, name);
        Browser.fits(page);
    }

    private static void picture(Page page, String name) {
        Browser.picture(page, "pyramid-" + name);
    }

    private static String name(String path) {
        return path.replaceAll("^/pyramid/?", "").replaceAll("[^a-z0-9]+", "-");
    }
}
