package org.herstelkring.cases.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.PersonalLinks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an empty list of cases to people round the table, and in by a personal link. */
@ApplicationTest
@Tag("browser")
class FirstStepsBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseCast people;

    @Autowired
    Circles circles;

    @Autowired
    PersonalLinks links;

    @Test
    void aCaseIsTakenInAndPeopleSitDown() {
        UUID organisation = people.organisation("Leefgroep De Linde");
        UUID ellen = people.facilitator(organisation, "Ellen Claes");
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/test/as/" + ellen + "?to=/cases");
            look(page, "cases-empty");
            button(page, "Nieuwe zaak").click();
            page.getByLabel("Korte naam").fill("Brand in de fietsenstalling");
            look(page, "case-new");
            click(page, "Begin");
            page.getByLabel("De feiten")
                    .fill("Bram was weer eens agressief. Hij stak op 12 november papier aan in de stalling.");
            page.getByLabel("Welke dag?").fill("2026-11-12");
            page.getByLabel("Materieel").check();
            assertThat(page.locator("p[data-saved]").textContent()).isNotNull();
            page.waitForCondition(
                    () -> !page.locator("p[data-saved]").textContent().isBlank(),
                    new Page.WaitForConditionOptions().setTimeout(60_000));
            click(page, "Houd mijn woorden tegen het licht");
            page.locator(".mirror-hints").waitFor();
            look(page, "case-facts");
            click(page, "Bewaar en ga verder");
            page.getByRole(AriaRole.GROUP, named("Hoe zwaar weegt het"))
                    .getByLabel("Ernstig", exact())
                    .check();
            look(page, "case-fit");
            page.getByRole(AriaRole.GROUP, named("Welke weg past"))
                    .getByLabel("Een hergo", exact())
                    .check();
            click(page, "Bewaar");
            look(page, "case-people-empty");
            button(page, "Voeg iemand toe").click();
            page.getByLabel("Naam", exact2()).fill("Lotte Peeters");
            page.getByLabel("E-mail", exact2()).check();
            page.getByLabel("E-mailadres").fill("lotte@");
            click(page, "Bewaar");
            look(page, "case-person-wrong");
            page.getByLabel("E-mailadres").fill("lotte@example.org");
            click(page, "Bewaar");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Lotte Peeters");
        }
    }

    @Test
    void aCaseAtAGlanceOnEveryWidth() {
        CaseCast.Cast cast = people.cast();
        List<String> pages = List.of(
                "",
                "/people",
                "/people/" + cast.bram().id(),
                "/people/" + cast.bram().id() + "/edit",
                "/people/" + cast.lotte().id() + "/link",
                "/team",
                "/keeping",
                "/looks",
                "/facts",
                "/fit");
        for (int width : new int[] {360, 768, 1280}) {
            try (Browser browser = Browser.with(port, Browser.options(width, 900))) {
                Page page = browser.open("/test/as/" + cast.ellen() + "?to=/cases");
                look(page, "cases", width);
                for (String below : pages) {
                    page.navigate(cast.path(below));
                    String name =
                            below.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replace('/', '-');
                    look(page, "case" + name, width);
                }
                page.navigate(cast.path("/people/" + cast.lotte().id() + "/link"));
                click(page, "Maak een kaartje");
                look(page, "case-card", width);
            }
        }
    }

    @Test
    void aPersonalLinkOnAPhone() {
        CaseCast.Cast cast = people.cast();
        String link = people.in(
                cast.ellen(),
                () -> links.make(circles.keep(cast.id()), cast.lotte().person()).path());
        String code = people.in(
                cast.ellen(),
                () -> links.code(circles.keep(cast.id()), cast.lotte().person()));
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open(link);
            look(page, "link");
            page.getByLabel("Je code").fill(code.equals("000000") ? "000001" : "000000");
            click(page, "Ga verder");
            look(page, "link-wrong");
            page.getByLabel("Je code").fill(code);
            click(page, "Ga verder");
            assertThat(page.url()).contains("/my-part");
            look(page, "my-part");
            people.run(
                    cast.ellen(),
                    () -> links.withdraw(circles.keep(cast.id()), cast.lotte().person()));
            page.reload();
            assertThat(page.url())
                    .as("out on the next request")
                    .doesNotContain("/my-part/")
                    .endsWith(link);
            assertThat(page.getByLabel("Je code").count())
                    .as("and the link asks nothing any more")
                    .isZero();
            look(page, "link-withdrawn");
            page.navigate("/l/" + "A".repeat(32));
            look(page, "link-nowhere");
        }
    }

    /** Barriers are looked for on the narrowest screen, what sticks out on each. */
    private static void look(Page page, String name, int width) {
        Browser.picture(page, "intake-" + name + "-" + width);
        if (width == 360) Axe.findsNothing(page);
        Browser.fits(page);
    }

    private static void look(Page page, String name) {
        Browser.picture(page, "intake-" + name);
        Axe.findsNothing(page);
        Browser.fits(page);
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        Browser.settle(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByLabelOptions exact2() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
