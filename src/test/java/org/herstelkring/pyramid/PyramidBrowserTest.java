package org.herstelkring.pyramid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.AgreedCast;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.VeraPdf;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pyramid in use: freedom, signals, balance, what lies beneath, carrying over, themes and the house's own pyramid. */
@ApplicationTest
@Tag("browser")
class PyramidBrowserTest {

    private static final String SAYS = "Iemand slaapt nergens rustig. Er is een bed nodig, en iemand die meekijkt.";

    @LocalServerPort
    int port;

    @Autowired
    CaseCast cases;

    @Autowired
    AgreedCast agreed;

    @Autowired
    SpaceCast spaces;

    @Autowired
    Circles circles;

    @Autowired
    Steps steps;

    @Autowired
    Web web;

    CaseCast.Cast cast;
    UUID sam = Ids.next();
    UUID step = Ids.next();
    UUID asked = Ids.next();
    UUID open = Ids.next();

    @BeforeEach
    void aCaseASpaceAndAHouse() {
        cast = cases.cast();
        sam = spaces.account("Sam", UUID.randomUUID().toString().substring(0, 8));
        spaces.begin(sam);
        step = agree(Level.PRIMARY, Pole.FUNDAMENTAL, "Een brief schrijven aan Lotte");
        agree(Level.SUPPORTIVE, Pole.INSTRUMENTAL, "Elke woensdag mee koken");
        cases.run(cast.ellen(), () -> {
            var keeping = circles.keep(cast.id());
            cast.everybody().forEach(who -> CaseGrants.shown(keeping, who.person()));
        });
        agreed.plan(cast);
        String freedom = "/my-part/" + cast.bram().id() + "/freedom";
        for (String place : List.of("2", "4"))
            bram().post(
                            freedom,
                            "id",
                            id(),
                            "material",
                            place,
                            "emotional",
                            place,
                            "emotional-words",
                            "Ik denk er elke dag aan",
                            "shown",
                            "true");
        for (String place : List.of("3", "6"))
            web.as(sam)
                    .post("/space/freedom", "id", id(), "existential", place, "existential-words", "Ik kijk vooruit");
        signal(asked, "p:" + cast.bram().id());
        signal(open, "");
        web.as(cast.ellen())
                .post(
                        bramAt("/beneath"),
                        "id",
                        id(),
                        "factor",
                        "debts",
                        "words",
                        "Elke maand tekort",
                        "agreed",
                        "true");
        practice("Elke maandag een kring in de klas", "SUPPORTIVE", "FUNDAMENTAL");
        practice("Samen herstellen wat stuk is", "PRIMARY", "INSTRUMENTAL");
        web.as(cast.ellen())
                .post(
                        "/organisation/agenda/" + id(),
                        "theme",
                        "LEISURE",
                        "words",
                        "Na vier uur is er nergens een rustige plek.",
                        "status",
                        "DECIDED",
                        "decision",
                        "De refter blijft open.",
                        "carriedBy",
                        "Ellen");
    }

    /** Each page that has to be good on a phone and a desk, and who looks at it. */
    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        String ellen = "/test/as/" + cast.ellen() + "?to=";
        String bram = "/test/as-guest/" + cast.bram().person() + "?to=";
        String mine = "/my-part/" + cast.bram().id();
        pages.put("freedom-phone", bram + mine + "/freedom");
        pages.put("freedom-shown", ellen + bramAt("/freedom"));
        pages.put("freedom-space", "/test/as/" + sam + "?to=/space/freedom");
        pages.put("signal-write", ellen + cast.path("/signals/new"));
        pages.put("signal-write-mine", bram + mine + "/signals/new");
        pages.put("signal-write-space", "/test/as/" + sam + "?to=/space/signals/new");
        pages.put("signals", ellen + "/signals");
        pages.put("signals-mine", bram + "/signals");
        pages.put("signal-phone", bram + "/signals/" + asked);
        pages.put("signal-open", "/test/as/" + cast.omar() + "?to=/signals/" + open);
        pages.put("case-pyramid", ellen + cast.path("/pyramid"));
        pages.put(
                "case-pyramid-one",
                ellen + cast.path("/pyramid?who=" + cast.bram().id()));
        pages.put("case-pyramid-mine", bram + mine + "/pyramid");
        pages.put("beneath", ellen + bramAt("/beneath"));
        pages.put("beneath-mine", bram + mine + "/beneath");
        pages.put("themes", ellen + cast.path("/themes"));
        pages.put("raise", "/test/as/" + sam + "?to=/raise/" + cast.organisation());
        pages.put("house-pyramid", ellen + "/organisation/pyramid");
        pages.put("house-practice", ellen + "/organisation/pyramid/new");
        pages.put("agenda", ellen + "/organisation/agenda");
        pages.put("agenda-item", ellen + "/organisation/agenda/new");
        return pages;
    }

    @Test
    void everyPageOnAPhoneAndADeskLightAndDark() {
        try (Browser phone = Browser.with(port, Browser.options(360, 740));
                Browser desk = Browser.with(port, Browser.options(1280, 900).setColorScheme(ColorScheme.DARK))) {
            pages().forEach((name, path) -> {
                look(phone.open(path), path);
                look(desk.open(path), path);
            });
        }
        try (Browser phone = Browser.phone(port);
                Browser desk = Browser.desk(port)) {
            for (String name : List.of("freedom-phone", "signal-phone"))
                Browser.picture(phone.open(pages().get(name)), name);
            for (String name : List.of("case-pyramid", "house-pyramid", "agenda"))
                Browser.picture(desk.open(pages().get(name)), name);
        }
    }

    @Test
    void onPaperStandsWhatIsThereAndNothingToPress() {
        try (Browser browser = Browser.with(port, Browser.options(720, 1000))) {
            for (String name : List.of("case-pyramid", "case-pyramid-mine", "house-pyramid", "agenda", "signal-open")) {
                Page page = browser.open(pages().get(name));
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("form:visible, .btn:visible").count())
                        .as("controls on paper")
                        .isZero();
                assertThat(page.locator("h1")).isVisible();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @Test
    void theBoardGetsAPaperEverybodyCanRead() throws Exception {
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open(pages().get("agenda"));
            String path = link(page, "Neem mee naar het bestuur (PDF)").getAttribute("href");
            VeraPdf.findsNothing(browser.context().request().get(path).body());
        }
    }

    /** Writing, agreeing, taking up and answering, without a mouse. */
    @Test
    void aSignalGoesItsWayByKeyboard() {
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/signals/new"));
            reach(page, "#f-says");
            page.keyboard().type("Er is een plek nodig na vier uur");
            page.keyboard().press("Tab");
            page.keyboard().type("Primair");
            page.keyboard().press("Tab");
            page.keyboard().type("Leefkwaliteit");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            reach(page, "input[name=to]");
            while (!page.locator("input[name=to]:focus").getAttribute("value").equals("c:" + cast.omar()))
                page.keyboard().press("ArrowDown");
            page.keyboard().press("Space");
            reach(page, "button:has-text('Verstuur het signaal')");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said")).containsText("Het signaal is geschreven");
            String here = page.url();
            page.navigate("/test/as/" + cast.omar() + "?to=/cases");
            assertThat(page.locator("main .notice")).containsText("Er wacht een signaal op jou");
            page.navigate(here);
            reach(page, "button:has-text('Ik neem dit op')");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said")).containsText("Je nam het op");
            reach(page, "#f-words");
            page.keyboard().type("De refter kan open blijven");
            reach(page, "button:has-text('Verstuur')");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("De refter kan open blijven");
            look(page, here);
        }
    }

    @Test
    void withoutScriptOnePutsDownHowFreeOneIsAndSaysYesToASignal() {
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = browser.open("/test/as-guest/" + cast.bram().person() + "?to=/my-part/"
                    + cast.bram().id());
            page.locator("main a[href$='/freedom']").click();
            page.getByLabel("Ik ben er vrij van").last().check();
            page.locator("textarea").last().fill("Ik durf weer vooruit te kijken");
            button(page, "Bewaar").click();
            assertThat(page.locator("main")).containsText("Ik durf weer vooruit te kijken");
            page.navigate("/my-part/" + cast.bram().id());
            page.locator("main a[href='/signals']").first().click();
            page.locator("main a[href='/signals/" + asked + "']").click();
            assertThat(page.locator("main")).containsText(SAYS);
            button(page, "Ja, verstuur het").click();
            assertThat(page.locator(".said")).containsText("verstuurd");
            page.navigate("/test/as/" + cast.omar() + "?to=/signals/" + asked);
            assertThat(page.locator("main")).containsText(SAYS);
        }
    }

    @Test
    void anAgreementIsCarriedOverOnAPhone() {
        try (Browser browser = Browser.with(port, Browser.options(360, 740))) {
            Page page = browser.open("/test/as-guest/" + cast.bram().person() + "?to=/my-part/"
                    + cast.bram().id() + "/commitments/" + step);
            assertThat(page.locator("main")).containsText("Een brief schrijven aan Lotte");
            button(page, "Neem mee naar mijn eigen ruimte").click();
            assertThat(page.locator("main")).containsText("Meld je aan met je eigen account");
            look(page, "carry as a guest");
            String path = page.url().replaceAll(".*(/carry/)", "$1");
            page.navigate("/test/as/" + cast.omar() + "?to=" + path);
            look(page, "carry without a space");
            page.navigate("/test/as/" + sam + "?to=" + path);
            assertThat(page.getByLabel("Wat neem je mee?")).hasValue("Een brief schrijven aan Lotte");
            look(page, "carry");
            page.getByLabel("Wat neem je mee?").fill(" ");
            button(page, "Zet het in mijn ruimte").click();
            look(page, "carry with something missing");
            page.getByLabel("Wat neem je mee?").fill("Mijn brief");
            page.getByLabel("Naam van het nieuwe doel").fill("Het goedmaken");
            button(page, "Zet het in mijn ruimte").click();
            assertThat(page.locator(".said")).containsText("Het staat nu in je eigen ruimte");
            page.navigate("/space/goals");
            assertThat(page.locator("main")).containsText("Mijn brief");
        }
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndThemesAreRaised() {
        try (Browser browser = Browser.with(port, Browser.options(360, 740))) {
            Page page = browser.open(pages().get("signal-write"));
            button(page, "Verstuur het signaal").click();
            assertThat(page.locator("#f-says")).hasAttribute("aria-invalid", "true");
            look(page, "signal with everything missing");
            page.navigate(pages().get("beneath"));
            button(page, "Bewaar").click();
            look(page, "beneath without agreement");
            page.navigate(pages().get("themes"));
            page.getByLabel("Wonen").check();
            button(page, "Bewaar").click();
            assertThat(page.getByLabel("Wonen")).isChecked();
            page.navigate(pages().get("house-practice"));
            button(page, "Bewaar").click();
            look(page, "practice with something missing");
        }
    }

    private static void reach(Page page, String what) {
        for (int tab = 0; tab < 60; tab++) {
            if ((Boolean) page.locator(what)
                    .first()
                    .evaluate("(one) => one === document.activeElement"
                            + " || (one.name === 'to' && document.activeElement?.name === 'to')")) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + what);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void look(Page page, String name) {
        assertThat(page.locator("main h1")).isVisible();
        Axe.findsNothing(page);
        Browser.fits(page);
    }

    private void signal(UUID id, String about) {
        assertThat(web.as(cast.ellen())
                        .post(
                                cast.path("/signals"),
                                "id",
                                id.toString(),
                                "says",
                                SAYS,
                                "from",
                                "4",
                                "towards",
                                "1",
                                "about",
                                about,
                                "to",
                                "c:" + cast.omar())
                        .status())
                .isEqualTo(303);
    }

    private void practice(String what, String level, String pole) {
        assertThat(web.as(cast.ellen())
                        .post(
                                "/organisation/pyramid/" + id(),
                                "what",
                                what,
                                "level",
                                level,
                                "pole",
                                pole,
                                "forWhom",
                                "leerlingen",
                                "carriedBy",
                                "Ellen",
                                "place",
                                "Klas 3B")
                        .status())
                .isEqualTo(303);
    }

    private UUID agree(Level level, Pole pole, String what) {
        UUID id = Ids.next();
        return cases.in(cast.ellen(), () -> {
            steps.plan(
                    circles.open(cast.id(), PyramidPart.STEPS, May.CONTRIBUTE),
                    new Step(
                            id,
                            cast.bram().id(),
                            null,
                            level,
                            pole,
                            what,
                            "Lotte",
                            "",
                            TestClock.today().plusDays(10),
                            Rhythm.ONCE,
                            null,
                            null,
                            null,
                            null,
                            StepState.PLANNED,
                            null,
                            0));
            return id;
        });
    }

    private Web.Visitor bram() {
        return web.asGuest(cast.bram().person());
    }

    private String bramAt(String below) {
        return cast.path("/people/" + cast.bram().id() + below);
    }

    private static String id() {
        return Ids.next().toString();
    }
}
