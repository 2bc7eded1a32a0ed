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
import org.herstelkring.cases.guardian.Guardians;
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

    @Autowired
    Guardians guardians;

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
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin"))
                    .click();
            assertThat(page.locator("h1")).hasText("Meedoen of niet");
            look(page, "my-part-topic");
            page.getByLabel("Ja", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
            button(page, "Bewaar en ga verder");
            assertThat(page.locator("h1")).hasText("Wat je hoopt");
            page.locator("details.more > summary").first().click();
            look(page, "my-part-topics");
            button(page, "Je veilig voelen");
            assertThat(page.locator("h1")).hasText("Je veilig voelen");
            page.getByLabel("Wat heb je nodig om je veilig te voelen?").fill("Naast mama zitten");
            assertThat(page.locator(".saved")).hasText("Bewaard");
            assertThat(read(cast.lotte()).safety()).isEqualTo("Naast mama zitten");
            button(page, "Bewaar en stop");
            assertThat(page.locator("main")).containsText("Naast mama zitten");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Terug naar mijn pagina"))
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
            page.navigate("/my-part/" + cast.lotte().id() + "/prepare/topics/limits");
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
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wat je hoopt"))
                    .click();
            page.getByLabel("Wat hoop je van dit gesprek?").fill("Dat het stopt");
            page.locator("details.more > summary").first().click();
            button(page, "Je veilig voelen");
            assertThat(page.locator("h1")).hasText("Je veilig voelen");
            assertThat(read(cast.lotte()).expectations())
                    .as("whoever goes to another topic keeps what they typed")
                    .isEqualTo("Dat het stopt");
            page.getByLabel("Wat heb je nodig om je veilig te voelen?").fill("Een raam open");
            button(page, "Je voorbereiding");
            assertThat(page.locator("main")).containsText("Een raam open");
            page.navigate("/my-part/" + cast.lotte().id());
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
                        "safety",
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
        web.as(cast.ellen())
                .post(
                        cast.path("/talks"),
                        "id",
                        Ids.next().toString(),
                        "with",
                        cast.bram().id().toString(),
                        "with",
                        cast.dirk().id().toString(),
                        "date",
                        TestClock.today().plusDays(1).toString(),
                        "time",
                        "10:00",
                        "minutes",
                        "60",
                        "place",
                        "Kerkstraat 12, Gent",
                        "remind",
                        "1");
        UUID els = Ids.next();
        web.as(cast.ellen())
                .post(
                        cast.path("/guardians"),
                        "id",
                        els.toString(),
                        "name",
                        "Els Maes",
                        "kind",
                        "PARENT",
                        "children",
                        cast.bram().id().toString(),
                        "language",
                        "fr",
                        "email",
                        "els@example.org");
        for (int width : new int[] {1280, 360}) {
            try (Browser browser = Browser.with(port, Browser.options(width, 900))) {
                Page page = browser.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/preparation"));
                look(page, "preparation-overview-" + width);
                page.navigate(cast.path("/people/" + cast.bram().id() + "/preparation"));
                look(page, "preparation-" + width);
                page.navigate(cast.path("/people/" + cast.bram().id() + "/preparation/topics/willingness"));
                look(page, "preparation-topic-" + width);
                page.navigate(cast.path("/people/" + cast.bram().id() + "/preparation/whole"));
                look(page, "preparation-whole-" + width);
                page.navigate(cast.path("/people/" + cast.lotte().id() + "/preparation/sheet"));
                look(page, "preparation-sheet-" + width);
                Browser.print(page, "preparation-sheet");
                page.navigate(cast.path("/people/" + cast.bram().id() + "/message"));
                page.locator("textarea[name=words]").fill("Het spijt me.\nVan de fietsen " + width);
                button(page, "Bewaar");
                look(page, "message-" + width);
                page.navigate(cast.path("/people/" + cast.bram().id() + "/message/sheet"));
                look(page, "message-sheet-" + width);
                page.navigate(cast.path("/people/" + cast.bram().id() + "/guardians"));
                look(page, "guardians-" + width);
                page.navigate("/language/fr?back="
                        + cast.path("/people/" + cast.bram().id() + "/guardians"));
                look(page, "guardians-fr-" + width);
                page.navigate("/language/nl?back=" + cast.path("/guardians/" + els));
                look(page, "guardian-" + width);
                button(page, "Maak de brief");
                look(page, "guardian-letter-" + width);
                Browser.print(page, "guardian-letter");
                page.navigate("/cases/agreements");
                look(page, "agreements-" + width);
                page.navigate(cast.path("/talks"));
                look(page, "talks-" + width);
                page.locator("ul.list a.whole").first().click();
                look(page, "talk-" + width);
                String tomorrow = TestClock.today().plusDays(1).toString();
                page.navigate("/language/fr?back=/cases/week?from=" + tomorrow);
                look(page, "week-fr-" + width);
                page.navigate("/language/nl?back=/cases/week?from=" + tomorrow);
                look(page, "week-" + width);
                page.navigate("/cases/week/day?on=" + tomorrow);
                look(page, "week-day-" + width);
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
                page.navigate(cast.path("/people/paste"));
                page.getByLabel("De lijst")
                        .fill("Sofie Maes; 0470 12 34 56; steunfiguur\nJonas Vos; jonas@example.org");
                look(page, "paste-" + width);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kijk na"))
                        .click();
                look(page, "pasted-" + width);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar deze mensen"))
                        .click();
                look(page, "pasted-wrong-" + width);
                page.navigate(cast.path("/people/new"));
                look(page, "person-new-" + width);
                page.navigate("/organisation/contacts/one");
                look(page, "contact-" + width);
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
            UUID person = casts.in(
                    cast.ellen(),
                    () -> guardians
                            .of(circles.open(cast.id(), CasePart.GUARDIAN, May.READ))
                            .getFirst()
                            .person());
            Page deciding = browser.open("/test/as-guest/" + person + "?to=/my-part");
            look(deciding, "guardian-deciding-dark");
            deciding.locator("input[name=talk][value=YES]").check();
            button(deciding, "Donner cette réponse");
            assertThat(deciding.locator(".said")).containsText("Ta réponse est enregistrée");
            page = browser.open("/test/as-guest/" + cast.bram().person() + "?to=/my-part/"
                    + cast.bram().id() + "/own-answer");
            look(page, "guardian-own-dark");
            page.navigate("/language/fr?back=/my-part/" + cast.bram().id() + "/message");
            look(page, "message-mine-fr-dark");
            button(page, "Oui, c’est bien");
            assertThat(page.locator(".said")).containsText("Ce sera lu ainsi");
            page = browser.open("/test/as-guest/" + cast.lotte().person() + "?to=/my-part/"
                    + cast.lotte().id());
            page.navigate("/language/fr?back=/my-part/" + cast.lotte().id() + "/prepare");
            look(page, "my-part-prepare-fr-dark");
        }
        web.as(cast.ellen())
                .post(
                        cast.path("/conversation"),
                        "id",
                        Ids.next().toString(),
                        "present",
                        cast.lotte().id().toString(),
                        "present",
                        cast.mieke().id().toString());
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = browser.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/conversation"));
            page.locator("#message-" + cast.bram().id() + " > summary").click();
            assertThat(page.locator("#message-" + cast.bram().id())).containsText("Van de fietsen 360");
        }
    }

    @Test
    void inALivingRoomOneTopicComesAfterTheOther() {
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = browser.open("/test/as/" + cast.ellen() + "?to="
                    + cast.path("/people/" + cast.bram().id() + "/preparation"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin"))
                    .click();
            page.getByLabel("Gesproken op").fill(TestClock.today().toString());
            page.getByLabel("Gesproken op").press("Enter");
            assertThat(page.locator("h1")).hasText("Meedoen of niet");
            assertThat(read(cast.bram()).talkedOn())
                    .as("Enter keeps it and goes on")
                    .isEqualTo(TestClock.today());
            page.locator("input[name=ticks]").first().check();
            page.locator("textarea[name=willingNeeds]").fill("Eerst met zijn vader praten");
            button(page, "Voorbereiding met Bram De Smet");
            assertThat(page.locator("main")).containsText("Eerst met zijn vader praten");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Je veilig voelen"))
                    .click();
            button(page, "Bewaar en ga verder");
            assertThat(page.locator("h1")).hasText("Wie er meekomt");
        }
        assertThat(read(cast.bram()).ticks())
                .as("a page without these prompts leaves them as they are")
                .hasSize(1);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
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
