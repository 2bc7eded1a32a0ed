package org.herstelkring.journey.withme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.circle.May;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.OwnerNames;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With the eyes of a naaste, of the owner, and of a practitioner whom many let in. */
@ApplicationTest
@Tag("browser")
class ContributingBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Autowired
    OwnerNames ownerNames;

    @Autowired
    OrganisationBootstrap organisationBootstrap;

    @Test
    void aSisterProposesAndSamChooses() {
        SpaceCast.Cast cast = people.cast();
        UUID goal = people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Weer fietsen met Lena"));
        people.leaf(cast.sam(), LeafKind.ANSWER, "others", Map.of("words", "Bel me op zondag. Vraag naar de tuin."));
        people.leaf(cast.sam(), LeafKind.HELPER, "how", Map.of("words", "Vraag eerst of het past."));
        for (SpacePart part : java.util.List.of(SpacePart.QUARTET, SpacePart.HELPERS))
            people.give(cast.sam(), cast.lena(), part, null, May.READ);
        people.give(cast.sam(), cast.lena(), SpacePart.STRENGTHS, null, May.CONTRIBUTE);
        people.give(cast.sam(), cast.lena(), SpacePart.GOALS, goal, May.CONTRIBUTE);
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/test/as/" + cast.lena() + "?to=/with-me");
            assertThat(page.getByText("Bel me op zondag")).isVisible();
            look(page, "met-mij-naaste");
            page.navigate("/with-me/" + cast.space() + "/strengths");
            click(page, "Stel iets voor");
            look(page, "voorstel-soorten");
            page.getByText("Een kracht die ik zie").click();
            page.getByLabel("Welke kracht zie je?").fill("Geen borderliner, een tuinier");
            assertThat(page.locator("#mirror")).containsText("Iemand valt samen met een ziekte");
            look(page, "voorstel-spiegel");
            page.getByLabel("Welke kracht zie je?").fill("Je geeft je tuin nooit op");
            assertThat(page.locator("#mirror li")).hasCount(0);
            page.getByLabel("Waaraan zie je dat?").fill("Ook in de regen sta je bij de tomaten.");
            page.getByLabel("Een woordje erbij").fill("Ik ben trots op je.");
            page.locator("main form button.btn").last().click();
            assertThat(page.getByText("Wacht", exact())).isVisible();
            look(page, "voorstel-mijn");
            byKeyboard(page, cast, goal);
        }
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=/space/proposals");
            assertThat(page.getByText("Er wachten 2 voorstellen op jou.")).isVisible();
            page.getByText("Laat los").first().click();
            look(page, "voorstellen-eigenaar");
            page.getByText("Pas eerst aan").first().click();
            look(page, "voorstel-aanpassen");
            page.getByLabel("Een woordje terug").fill("Dank je, zus.");
            click(page, "Bewaar in mijn ruimte");
            click(page, "Neem over");
            assertThat(page.getByText("Er wacht nu niets.")).isVisible();
            look(page, "voorstellen-geschiedenis");
        }
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/test/as/" + cast.lena() + "?to=/with-me/" + cast.space() + "/proposals");
            assertThat(page.getByText("Dank je, zus.")).isVisible();
            people.keeping(cast.sam(), keeping -> keeping.give(cast.lena(), SpacePart.WISHES, May.CONTRIBUTE, "test"));
            page.navigate("/with-me/" + cast.space() + "/wishes/propose?kind=leaf");
            page.getByLabel("Welke wens hoorde je?").fill("Samen naar zee");
            people.keeping(cast.sam(), keeping -> keeping.takeAll(cast.lena()));
            page.locator("main form button.btn").last().click();
            assertThat(page.getByText("Samen naar zee")).isVisible();
            look(page, "voorstel-kan-niet-meer");
        }
    }

    /** Only the keyboard, from the page of what was shared to a proposed step. */
    private void byKeyboard(Page page, SpaceCast.Cast cast, UUID goal) {
        page.navigate("/with-me/" + cast.space() + "/goals/propose?leaf=" + goal);
        Locator step = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Een stap"));
        tabTo(page, step);
        page.keyboard().press("Enter");
        tabTo(page, page.getByLabel("Wat is de stap?"));
        page.keyboard().type("Samen de band plakken");
        tabTo(page, page.locator("main form button.btn").last());
        page.keyboard().press("Enter");
        assertThat(page.getByText("Samen de band plakken")).isVisible();
    }

    private static void tabTo(Page page, Locator wanted) {
        wanted.waitFor();
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by keyboard: " + wanted);
    }

    @Test
    void aPractitionerFindsTheirPeopleAndAnOrganisationAddsItsWords() {
        UUID organisation =
                organisationBootstrap.organisation("De Brug", null, null, "nl", ZoneId.of("Europe/Brussels"));
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID jo = people.account("Jo", tag);
        organisationBootstrap.member(organisation, jo, OrganisationRole.ADMIN);
        organisationBootstrap.member(organisation, jo, OrganisationRole.STAFF);
        String[] names = {"Amina", "Élodie", "Bart", "Chiara", "Dries", "Fatima"};
        UUID last = jo;
        for (String name : names) {
            UUID owner = people.account(name, UUID.randomUUID().toString().substring(0, 8));
            last = people.begin(owner);
            people.leaf(owner, LeafKind.CHAPTER, "chapter", Map.of("title", "Begin", "words", "Er was eens."));
            people.leaf(owner, LeafKind.STRENGTH, "talent", Map.of("title", "Tekenen"));
            people.give(owner, jo, SpacePart.STORY, null, May.READ);
            people.give(owner, jo, SpacePart.STRENGTHS, null, May.CONTRIBUTE);
        }
        try (Browser browser = Browser.with(port, Browser.options(1280, 900).setColorScheme(ColorScheme.DARK))) {
            Page page = browser.open("/test/as/" + jo + "?to=/with-me");
            assertThat(page.getByText("6 mensen delen iets met jou")).isVisible();
            look(page, "met-mij-hulpverlener");
            page.getByLabel("Zoek op naam").fill("elod");
            page.keyboard().press("Enter");
            assertThat(page.locator(".people > li")).hasCount(1);
            assertThat(page).not().hasURL(java.util.regex.Pattern.compile(".*elod.*"));
            look(page, "met-mij-gezocht");
            page.navigate("/organisation/mirror");
            look(page, "woorden-organisatie");
            page.getByLabel("Welk woord of welke woorden?").fill("crisisbed (.*)");
            click(page, "Voeg toe");
            assertThat(page.getByText("Schrijf op hoe het anders kan").first()).isVisible();
            look(page, "woorden-fout");
            page.getByLabel("Hoe kan het anders?").fill("Noem de naam.");
            click(page, "Voeg toe");
            assertThat(page.getByText("De spiegel kent het vanaf nu")).isVisible();
            page.locator("details summary").first().click();
            look(page, "woorden-open");
            page.navigate("/with-me/" + last + "/strengths/propose?kind=leaf");
            page.getByLabel("Welke kracht zie je?").fill("Nam het crisisbed aan");
            assertThat(page.locator("#mirror")).containsText("Noem de naam.");
        }
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = browser.open("/test/as/" + jo + "?to=/with-me/" + last + "/strengths/propose?kind=leaf");
            page.getByLabel("Welke kracht zie je?").fill("Geen lastige man");
            click(page, "Kijk met mij mee naar mijn woorden");
            assertThat(page.locator("#mirror")).containsText("Het maakt iemand klein");
            assertThat(page.getByLabel("Welke kracht zie je?")).hasValue("Geen lastige man");
            Browser.picture(page, "voorstel-zonder-script-360");
            page.locator("main form button.btn").last().click();
            assertThat(page.getByText("Geen lastige man")).isVisible();
            page.navigate("/with-me");
            Browser.picture(page, "met-mij-360");
        }
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void click(Page page, String text) {
        page.locator("main")
                .locator("a.btn, button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    private static void look(Page page, String name) {
        page.waitForLoadState();
        Axe.findsNothing(page);
        Boolean wide = (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        org.assertj.core.api.Assertions.assertThat(wide)
                .as("sideways on " + name)
                .isFalse();
        Browser.picture(page, name);
    }
}
