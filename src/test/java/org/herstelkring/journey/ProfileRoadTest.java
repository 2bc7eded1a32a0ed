package org.herstelkring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The road of an owner on a phone, from a first strength to a profile on paper. */
@ApplicationTest
@Tag("browser")
class ProfileRoadTest {

    @Autowired
    SpaceCast people;

    @Autowired
    Web web;

    @LocalServerPort
    int port;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void fromAStrengthToAStepAndAProfileOnPaper() throws IOException {
        people.leaf(cast.sam(), LeafKind.COMPANION, "close", Map.of("title", "Noor", "relation", "mijn zus"));
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=/space");
            stands(page, "Dag Sam");
            assertThat(page.getByText("Wat ben je kwijtgeraakt?")).isVisible();
            button(page, "Niet nu").click();
            assertThat(page.getByText("Vandaag hoeft er niets meer.")).isVisible();
            Axe.findsNothing(page);

            link(page, "Alles in mijn ruimte").click();
            link(page, "Mijn krachten").click();
            stands(page, "Mijn krachten");
            link(page, "Schrijf op wat je doet glinsteren").click();
            field(page, "De kracht, in een paar woorden").fill("De zee in de winter");
            field(page, "Zet dit op mijn profiel").check();
            stands(page, null);
            button(page, "Bewaar").click();
            assertThat(link(page, "De zee in de winter")).isVisible();

            page.navigate("/space/wishes");
            link(page, "Schrijf een grote wens op").click();
            field(page, "De wens").fill("Nog eens naar zee met mijn broer");
            field(page, "Waarom is dit belangrijk").fill("We gingen elke zomer.");
            button(page, "Bewaar").click();
            button(page, "Maak er een doel van: Nog eens naar zee met mijn broer")
                    .click();
            stands(page, "Nog eens naar zee met mijn broer");

            plannedByKeyboardOnly(page);

            stands(page, "Nog eens naar zee met mijn broer");
            page.navigate("/space");
            assertThat(page.getByText("met Noor")).isVisible();
            button(page, "Gedaan: Mijn broer een kaart sturen").click();
            assertThat(page.getByText("Gedaan. Mooi.")).isVisible();
            button(page, "Maak ongedaan").click();
            stands(page, "Mijn broer een kaart sturen");
            assertThat(page.locator("dl.facts")).containsText("voorgenomen");
            button(page, "Gedaan").click();
            field(page, "In een paar woorden").fill("Ik durfde het.");
            button(page, "Bewaar").last().click();
            assertThat(page.locator(".told")).containsText("Ik durfde het.");
            Axe.findsNothing(page);

            page.navigate("/space/goals");
            stands(page, "Mijn doelen en stappen");
            link(page, "Wat betekent dit?").click();
            stands(page, "Vier kanten van herstel");
            page.navigate("/space/goals/pyramid");
            stands(page, "Waar je aan werkt");
            assertThat(link(page, "Mijn broer een kaart sturen")).isVisible();

            page.navigate("/space/profile");
            stands(page, "Mijn profiel");
            assertThat(page.locator(".profile-sheet")).containsText("De zee in de winter");
            field(page, "Nog eens naar zee met mijn broer").check();
            button(page, "Zet dit op mijn profiel").click();
            assertThat(page.locator(".profile-sheet")).containsText("Waar ik naar verlang");
            link(page, "Schrijf iets voor je profiel").click();
            field(page, "Hoe wil je genoemd worden?").fill("Sam");
            field(page, "Wat wil je dat mensen het eerst").fill("Ik hou van stilte in de ochtend.");
            button(page, "Bewaar").click();
            assertThat(page.locator(".profile-sheet h2")).hasText("Sam");
            page.getByText("In welke volgorde?").click();
            button(page, "Waar ik naar verlang: hoger").click();
            assertThat(page.locator(".profile-sheet h3").first()).hasText("Waar ik naar verlang");
            Axe.findsNothing(page);
            Browser.picture(page, "space-profile");
            assertThat(pages(page))
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet)
                            .contains("Sam", "stilte in de ochtend", "De zee in de winter")
                            .doesNotContain("Snel weg", "In welke volgorde"));
        }
    }

    /** Thinks of a step without touching the screen. */
    private void plannedByKeyboardOnly(Page page) {
        reach(page, "Bedenk een stap");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Bedenk een stap");
        Axe.findsNothing(page);
        reach(page, "what");
        page.keyboard().type("Mijn broer een kaart sturen");
        reach(page, "when");
        page.keyboard().press("ArrowDown");
        reach(page, "along");
        page.keyboard().press("Space");
        reach(page, "Waar hoort deze stap?");
        page.keyboard().press("Enter");
        reach(page, "level");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        reach(page, "Bewaar deze stap");
        page.keyboard().press("Enter");
        // A day was not chosen yet: the page says so, and everything typed still stands.
        assertThat(page.getByText("Kies een dag, of kies „als het past”.").first())
                .isVisible();
        Axe.findsNothing(page);
        reach(page, "day");
        page.locator("[name=day]").fill(TestClock.today().toString());
        reach(page, "Bewaar deze stap");
        page.keyboard().press("Enter");
        assertThat(link(page, "Mijn broer een kaart sturen")).isVisible();
    }

    @Test
    void aProfileThatIsWellFilledFitsOneSheetAndALongerOneFlowsOn() throws IOException {
        fill(1);
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=/space/profile");
            assertThat(pages(page)).hasSize(1);
            fill(5);
            page.reload();
            List<String> longer = pages(page);
            assertThat(longer)
                    .hasSizeBetween(2, 3)
                    .allSatisfy(sheet -> assertThat(sheet).isNotBlank());
        }
    }

    @Test
    void withoutScriptsADayIsAskedAndAStepIsPlanned() {
        UUID goal = people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Zwemmen"));
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=/space/goals/" + goal + "/steps/new");
            page.locator("[name=what]").fill("De club bellen");
            page.getByText("Elke week").click();
            LocalDate day = TestClock.today().plusYears(4);
            page.locator("[name=day]").fill(day.toString());
            button(page, "Bewaar deze stap").click();
            String said = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of("nl", "BE"))
                    .format(day);
            assertThat(page.getByText("elke week, vanaf " + said)).isVisible();
            button(page, "Gedaan: De club bellen").click();
            assertThat(page.getByText("Gedaan. Mooi.")).isVisible();
        }
    }

    private void fill(int times) {
        for (int i = 0; i < times; i++) {
            String n = " " + i;
            leaf("strengths", "sort", "eyes", "title", "De zee in de winter" + n, "words", "Als er niemand is.");
            leaf(
                    "strengths",
                    "sort",
                    "quality",
                    "title",
                    "Ik blijf rustig als een ander boos is" + n,
                    "words",
                    "Op de dienst vroegen ze mij er soms bij, ook als het niet mijn beurt was.");
            leaf("strengths", "sort", "skill", "title", "Brood bakken" + n, "words", "Elf jaar bij mijn oom.");
            leaf("strengths", "sort", "knowledge", "title", "Hoe je een nacht zonder slaap doorkomt" + n);
            leaf("strengths", "sort", "support", "title", "Mijn zus, die altijd opneemt" + n);
            leaf("wishes", "sort", "large", "title", "Nog eens naar zee met mijn broer" + n);
            leaf("wishes", "sort", "small", "title", "Een ochtend zonder wekker" + n);
            leaf("roles", "sort", "have", "title", "Vader van Lotte" + n);
            leaf("roles", "sort", "back", "title", "Keeper in de zaalvoetbalploeg" + n);
            leaf("roles", "sort", "fresh", "title", "Vrijwilliger in de bakkerij" + n);
            leaf("goals", "sort", "life", "title", "Lotte elke woensdag van school halen" + n);
            leaf("goals", "sort", "treatment", "title", "Elke nacht zes uur slapen" + n);
            leaf("helpers", "sort", "how", "words", "Vraag eerst of het past." + n);
            leaf("helpers", "sort", "how", "words", "Zeg het gewoon als je iets niet weet." + n);
            leaf("helpers", "sort", "not", "words", "Praat niet over mij met anderen als ik erbij zit." + n);
            leaf("helpers", "sort", "whom", "words", "Iemand die niet altijd haast heeft." + n);
            leaf(
                    "meaning",
                    "sort",
                    "own",
                    "title",
                    "Te lang alleen met te veel" + n,
                    "words",
                    "Er was niemand aan wie ik het kon vertellen, en ik dacht dat dat zo hoorde.");
        }
        leaf(
                "profile",
                "title",
                "Sam",
                "words",
                "Ik ben Sam. Ik hou van stilte in de ochtend, van trompet en van brood dat nog warm is. "
                        + "Ik heb moeilijke jaren gehad, en ik ben veel meer dan die jaren.");
    }

    private void leaf(String part, String... fields) {
        var sent = new java.util.ArrayList<>(List.of("version", "0", "onProfile", "true"));
        sent.addAll(List.of(fields));
        assertThat(web.as(cast.sam())
                        .post("/space/" + part + "/" + Ids.next(), sent.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    /** The text of each sheet when this page is printed. */
    private static List<String> pages(Page page) throws IOException {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        try (var document = Loader.loadPDF(pdf)) {
            var all = new java.util.ArrayList<String>();
            var text = new PDFTextStripper();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                all.add(text.getText(document));
            }
            return all;
        }
    }

    /** Presses Tab until something with this name or text has the focus. */
    private static void reach(Page page, String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            String here = (String)
                    page.evaluate(
                            "(() => { const e = document.activeElement; return (e.name || '') + '|' + e.textContent.trim(); })()");
            if (here.startsWith(name + "|") || here.endsWith("|" + name)) return;
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }

    private static void stands(Page page, @org.jspecify.annotations.Nullable String heading) {
        if (heading != null)
            assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText(heading);
        Axe.findsNothing(page);
        Object wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wide).intValue()).as("sideways on " + page.url()).isLessThanOrEqualTo(0);
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        // What only a listener hears stands apart from what is shown.
        Pattern said = Pattern.compile("^" + name.replace(".", "\\.").replace(": ", " ?: ") + "$");
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(said))
                .first();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label).first();
    }
}
