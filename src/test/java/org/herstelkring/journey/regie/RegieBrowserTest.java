package org.herstelkring.journey.regie;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner gives on a phone, looks along, and takes back; a sister reads, and then no longer does. */
@ApplicationTest
@Tag("browser")
class RegieBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Autowired
    RegieCast seats;

    @Autowired
    org.herstelkring.cast.Web web;

    SpaceCast.Cast cast;
    UUID home;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
        seats.seat(cast.sam(), cast.lena(), "Lena", "close");
        seats.seat(cast.sam(), cast.jo(), "Jo Verbeke", "practitioner");
        home = people.leaf(
                cast.sam(),
                LeafKind.CHAPTER,
                "chapter",
                Map.of(
                        "title",
                        "De zomer dat we verhuisden",
                        "when",
                        "2019",
                        "words",
                        "Het was warm.\n\nIk sliep bij mijn oma."));
        people.leaf(
                cast.sam(),
                LeafKind.STRENGTH,
                "quality",
                Map.of("title", "Ik blijf rustig", "words", "Als een ander boos is."));
        people.leaf(
                cast.sam(),
                LeafKind.WISH,
                "small",
                Map.of("title", "Nog eens naar zee", "why", "Omdat het daar stil is."));
        people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Elke woensdag naar de voetbal"));
        people.leaf(cast.sam(), LeafKind.ROLE, "back", Map.of("title", "Keeper"));
        web.as(cast.sam())
                .post(
                        "/space/profile/" + Ids.next(),
                        "version",
                        "0",
                        "title",
                        "Noem me Sam",
                        "words",
                        "Ik hou van stilte in de ochtend.");
    }

    @Test
    void anOwnerGivesByAnExampleOnAPhoneAndTakesItBack() {
        try (Browser sam = Browser.phone(port);
                Browser lena = Browser.desk(port)) {
            Page page = sam.open("/test/as/" + cast.sam() + "?to=/space/regie");
            look(page, "regie-nobody");
            link(page, "Geef iets Lena").click();
            look(page, "regie-give");
            link(page, "Voor mijn zus").click();
            assertThat(page.locator("main").textContent())
                    .contains("Nog eens naar zee")
                    .contains("Elke woensdag naar de voetbal")
                    .doesNotContain("De zomer dat we verhuisden");
            look(page, "regie-preset");
            page.getByLabel("Waarom geef je dit?").fill("Zij was er toen.");
            button(page, "Geef dit aan Lena").click();
            page.waitForURL("**/space/regie");
            look(page, "regie-given");
            link(page, "Kijk met de ogen van Lena").click();
            look(page, "regie-eyes");
            String along = page.locator("#shared h1").textContent();
            assertThat(along).contains("Sam");
            link(page, "Wensen").click();
            look(page, "regie-eyes-part");
            PlaywrightAssertions.assertThat(page.locator("#shared")).containsText("Omdat het daar stil is.");

            Page hers = lena.open("/test/as/" + cast.lena() + "?to=/with-me/" + cast.space());
            look(hers, "visit");
            link(hers, "Wensen").click();
            PlaywrightAssertions.assertThat(hers.locator("#shared")).containsText("Omdat het daar stil is.");
            look(hers, "visit-part");

            page.navigate("/space/regie/looks");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Lena las Mijn wensen");
            look(page, "regie-looks");
            page.navigate("/space/regie");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem alles van Lena terug"))
                    .click();
            page.waitForLoadState();
            look(page, "regie-taken");

            hers.reload();
            PlaywrightAssertions.assertThat(hers.locator("h1")).hasText("Dit wordt niet meer met je gedeeld");
            assertThat(hers.locator("main").textContent()).doesNotContain("stil");
            look(hers, "visit-no-longer");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak ongedaan"))
                    .click();
            page.waitForLoadState();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Zij was er toen.");
        }
    }

    @Test
    void withTheKeyboardAloneOneChapterIsGivenAndTakenBack() {
        try (Browser sam = Browser.with(port, Browser.options(1280, 900).setJavaScriptEnabled(false))) {
            Page page = sam.open("/test/as/" + cast.sam() + "?to=/space/regie/" + cast.jo());
            Locator pieces = page.locator("#part-story summary");
            tabTo(page, pieces);
            page.keyboard().press("Enter");
            Locator chapter = page.getByLabel("De zomer dat we verhuisden");
            tabTo(page, chapter);
            page.keyboard().press("ArrowDown");
            assertThat(chapter.inputValue()).isEqualTo("read");
            tabTo(page, button(page, "Bewaar wat ik geef"));
            page.keyboard().press("Enter");
            page.waitForURL("**/space/regie");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("De zomer dat we verhuisden");
            tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem terug De zomer")));
            page.keyboard().press("Enter");
            page.waitForLoadState();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Niemand anders ziet iets");
        }
    }

    @Test
    void everyPageOfRegieOnASmallDarkScreenAndOnPaper() {
        people.give(cast.sam(), cast.lena(), SpacePart.STORY, home, May.CONTRIBUTE);
        people.give(cast.sam(), cast.lena(), SpacePart.WISHES, null, May.READ);
        people.give(cast.sam(), cast.jo(), SpacePart.PROFILE, null, May.READ);
        people.give(cast.sam(), cast.jo(), SpacePart.GOALS, null, May.CONTRIBUTE);
        web.as(cast.lena()).get("/with-me/" + cast.space());
        web.as(cast.jo()).get("/with-me/" + cast.space() + "/goals?print=true");
        List<String> pages = List.of(
                "/space/regie",
                "/space/regie/" + cast.lena(),
                "/space/regie/" + cast.lena() + "/presets/peer",
                "/space/regie/" + cast.lena() + "/eyes",
                "/space/regie/" + cast.lena() + "/eyes/story",
                "/space/regie/parts/story",
                "/space/regie/looks",
                "/space/story");
        var options = Browser.options(360, 740).setColorScheme(ColorScheme.DARK).setLocale("fr-BE");
        try (Browser browser = Browser.with(port, options)) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=/space/regie");
            int n = 0;
            for (String path : pages) {
                page.navigate(path);
                look(page, "regie-small-" + n++);
                fits(page);
            }
        }
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=/space/regie");
            int n = 0;
            for (String path : pages) {
                page.navigate(path);
                look(page, "regie-desk-" + n++);
            }
        }
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/test/as/" + cast.jo() + "?to=/with-me/" + cast.space() + "/goals");
            look(page, "visit-goals");
            page.navigate("/with-me/" + cast.space() + "/profile");
            look(page, "visit-profile");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.picture(page, "visit-profile-paper");
        }
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("sideways on " + page.url())
                .isTrue();
    }

    private static void look(Page page, String name) {
        Axe.findsNothing(page);
        Browser.picture(page, name);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Presses the tab key until it is there, as somebody without a mouse does. */
    private static void tabTo(Page page, Locator there) {
        for (int press = 0; press < 150; press++) {
            if ((Boolean) there.evaluate("one => one === document.activeElement")) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with the keyboard: " + there);
    }
}
