package org.herstelkring.cases.mypart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.preparation.Preparation;
import org.herstelkring.cases.preparation.Preparations;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The participant's side on a small phone, with and without JavaScript; the facilitator's pages on a desk. */
@ApplicationTest
@Tag("browser")
class MyPartBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    private OrganisationBootstrap organisations;

    @Autowired
    CaseCast casts;

    @Autowired
    Web web;

    @Autowired
    Circles circles;

    @Autowired
    Preparations preparations;

    Cast cast;
    UUID meeting;

    @BeforeEach
    void cast() {
        cast = casts.cast();
        meeting = Ids.next();
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        meeting.toString(),
                        "date",
                        TestClock.today().plusDays(20).toString(),
                        "time",
                        "14:00",
                        "minutes",
                        "120",
                        "place",
                        "Buurthuis De Vlier, Vlierstraat 3, Gent",
                        "remind",
                        "1");
        web.as(cast.ellen()).post(cast.path("/meetings/" + meeting + "/invitations"));
    }

    @Test
    void aParticipantFindsTheWayOnASmallPhone() {
        try (Browser browser =
                Browser.with(port, Browser.options(360, 740).setHasTouch(true).setIsMobile(true))) {
            Page page = enter(browser);
            look(page, "my-part-asked");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Ik kom").setExact(true))
                    .first()
                    .click();
            assertThat(page.locator(".said")).containsText("We weten dat je komt");
            look(page, "my-part-prepare");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin"))
                    .click();
            look(page, "my-part-preparation");
            page.getByLabel("Wat heb je nodig om je veilig te voelen?").fill("Naast mama zitten");
            assertThat(page.locator(".saved")).hasText("Bewaard");
            assertThat(read(cast.lotte()).safety()).isEqualTo("Naast mama zitten");
            page.getByLabel("Ja", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar"))
                    .click();
            assertThat(page.locator("h1")).containsText("Dag Lotte");
            look(page, "my-part-coming");
            assertThat(read(cast.lotte()).willing()).isEqualTo(Preparation.Willing.YES);

            page.locator("#cannot > summary").click();
            page.getByLabel("Wanneer past het wel?").fill("donderdag na vier uur");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik kan niet"))
                    .click();
            assertThat(page.locator(".next")).containsText("Je kunt dan niet");
            look(page, "my-part-cannot");

            web.as(cast.ellen()).get(cast.path("/people/" + cast.lotte().id() + "/preparation"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wie keek er?"))
                    .click();
            assertThat(page.locator("main")).containsText("Ellen Claes keek naar je voorbereiding");
            look(page, "my-part-looks");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Terug naar mijn pagina"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ik doe niet meer mee"))
                    .click();
            look(page, "my-part-withdrawal");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, ik doe niet meer mee"))
                    .click();
            assertThat(page.locator(".next")).containsText("Je doet niet meer mee");
            look(page, "my-part-withdrawn");
        }
    }

    @Test
    void whatWasTypedWithoutAConnectionSurvivesAReloadAndIsSentWhenItIsBack() {
        try (Browser browser = Browser.phone(port)) {
            Page page = enter(browser);
            page.navigate("/my-part/" + cast.lotte().id() + "/prepare");
            Locator limits = page.getByLabel("Wat wil je zeker niet?");
            browser.context().route("**/draft", route -> route.abort());
            limits.fill("Niet over thuis");
            limits.blur();
            assertThat(page.locator(".saved")).containsText("Nog niet bewaard");
            page.reload();
            assertThat(page.getByLabel("Wat wil je zeker niet?")).hasValue("Niet over thuis");
            assertThat(page.locator(".saved")).containsText("Nog niet bewaard");
            browser.context().unroute("**/draft");
            assertThat(page.locator(".saved")).hasText("Bewaard");
            assertThat(read(cast.lotte()).limits()).isEqualTo("Niet over thuis");
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = enter(browser);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Ik kom").setExact(true))
                    .first()
                    .click();
            assertThat(page.locator(".said")).containsText("We weten dat je komt");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin"))
                    .click();
            page.getByLabel("Wat hoop je van dit gesprek?").fill("Dat het stopt");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar"))
                    .click();
            assertThat(read(cast.lotte()).expectations()).isEqualTo("Dat het stopt");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ik doe niet meer mee"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, ik doe niet meer mee"))
                    .click();
            assertThat(page.locator(".next")).containsText("Je doet niet meer mee");
        }
    }

    @Test
    void theFacilitatorPreparesWeighsAndInvites() {
        organisations.member(cast.organisation(), cast.ellen(), OrganisationRole.ADMIN);
        web.as(cast.ellen())
                .post(
                        cast.path("/people/" + cast.bram().id() + "/preparation"),
                        "willing",
                        "NOT_YET",
                        "willingNeeds",
                        "Eerst met zijn vader praten",
                        "responsibility",
                        "PARTLY",
                        "talkedOn",
                        TestClock.today().minusDays(1).toString());
        web.as(cast.ellen())
                .post(
                        cast.path("/people/" + cast.lotte().id() + "/preparation"),
                        "willing",
                        "YES",
                        "safety",
                        "Naast mama zitten",
                        "teller",
                        "harmed",
                        "ticked",
                        "yes",
                        "ticks",
                        "safety.need");
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings/" + meeting + "/invitations/"
                                + cast.lotte().id() + "/answer"),
                        "answer",
                        "CANNOT",
                        "words",
                        "Dan heb ik examen",
                        "proposal",
                        "donderdag na vier uur");
        for (int width : new int[] {1280, 360}) {
            try (Browser browser = Browser.with(port, Browser.options(width, 900))) {
                Page page = browser.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/preparation"));
                look(page, "preparation-overview-" + width);
                page.navigate(cast.path("/people/" + cast.bram().id() + "/preparation"));
                look(page, "preparation-" + width);
                page.navigate(cast.path("/people/" + cast.lotte().id() + "/preparation/sheet"));
                look(page, "preparation-sheet-" + width);
                Browser.print(page, "preparation-sheet");
                page.navigate(cast.path("/readiness"));
                look(page, "readiness-" + width);
                page.navigate(cast.path("/meetings"));
                look(page, "meetings-" + width);
                page.navigate(cast.path("/meetings/new"));
                look(page, "meeting-form-" + width);
                page.navigate(cast.path("/meetings/" + meeting));
                look(page, "meeting-" + width);
                page.navigate(cast.path("/meetings/" + meeting + "/letters"));
                look(page, "meeting-letters-" + width);
                Browser.print(page, "meeting-letters");
                page.navigate(cast.path(
                        "/meetings/" + meeting + "/letters/" + cast.lotte().id()));
                look(page, "meeting-letter-preview-" + width);
                page.navigate(cast.path("/people/codes"));
                look(page, "codes-" + width);
                page.navigate(cast.path("/people"));
                look(page, "people-codeless-" + width);
                page.navigate("/letters?language=fr");
                look(page, "letter-texts-" + width);
                page.navigate("/letters/text?kind=GUARDIAN&language=fr&formal=true");
                look(page, "letter-text-" + width);
                page.navigate("/me/reached");
                look(page, "me-reached-" + width);
                page.navigate("/organisation/letterhead");
                look(page, "letterhead-" + width);
            }
        }
        try (Browser browser = Browser.with(port, Browser.options(768, 1000).setColorScheme(ColorScheme.DARK))) {
            Page page = browser.open("/test/as-guest/" + cast.lotte().person() + "?to=/my-part/"
                    + cast.lotte().id());
            look(page, "my-part-dark");
            page.navigate("/my-part/" + cast.lotte().id() + "/letters");
            look(page, "my-part-letters-dark");
            page.navigate("/language/fr?back=/my-part/" + cast.lotte().id() + "/prepare");
            look(page, "my-part-prepare-fr-dark");
        }
    }

    private Page enter(Browser browser) {
        return browser.open("/test/as-guest/" + cast.lotte().person());
    }

    private static void look(Page page, String name) {
        if (!name.endsWith("-1280")) Axe.findsNothing(page);
        Browser.fits(page);
        Browser.picture(page, name);
    }

    private Preparation read(Someone someone) {
        return casts.in(
                cast.ellen(),
                () -> preparations.get(
                        circles.open(cast.id(), CasePart.PREPARATION, someone.id(), May.READ), someone.id()));
    }
}
