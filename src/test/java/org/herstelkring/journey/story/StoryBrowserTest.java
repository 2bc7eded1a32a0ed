package org.herstelkring.journey.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.Spaces;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.journey.media.Samples;
import org.herstelkring.people.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The story on a phone: written, drawn, photographed and spoken. */
@ApplicationTest
@Tag("browser")
class StoryBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Autowired
    Spaces spaces;

    @Autowired
    Leaves leaves;

    @Autowired
    SignIn signIn;

    @Autowired
    org.herstelkring.journey.media.Media media;

    SpaceCast.Cast cast;

    @BeforeEach
    void aSpace() {
        cast = people.cast();
    }

    @Test
    void aChapterIsWrittenDrawnPhotographedAndSpokenOnAPhone() {
        try (Browser browser = Browser.recording(port, small())) {
            Page page = enter(browser, "/space/story");
            look(page, "story-empty");
            link(page, "Vertel iets");
            look(page, "story-write");
            page.getByLabel("Titel").fill("Bij de zee");
            page.getByLabel("Wanneer was dat?").fill("De zomer van 2019");
            page.getByLabel("Je woorden").fill("We reden met open ramen.\n\nMijn broer zong mee.");
            assertThat(page.locator("p[data-saved]")).hasText("Bewaard");
            button(page, "Teken");
            assertThat(page.locator("h1")).hasText("Teken iets");
            look(page, "story-draw");
            draw(page);
            look(page, "story-drawn");
            page.reload();
            assertThat(page.locator("[data-count]")).hasText("4 lijnen getekend.");
            button(page, "Eén lijn terug");
            assertThat(page.locator("[data-count]")).hasText("3 lijnen getekend.");
            page.getByLabel("Wat staat erop?").fill("De zon boven het water");
            button(page, "Bewaar");
            assertThat(page.locator("h1")).hasText("Bij de zee");
            assertThat(page.locator(".medium img")).hasAttribute("alt", "De zon boven het water");
            assertShown(page.locator(".medium img"));

            link(page, "Kies een foto");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("strand.jpg", "image/jpeg", Samples.photoWithPlace()));
            assertThat(page.locator("[data-look] img")).isVisible();
            look(page, "story-photo");
            button(page, "Bewaar");
            assertThat(page.locator(".medium img")).hasCount(2);

            link(page, "Spreek in");
            look(page, "story-record");
            button(page, "Neem op");
            Browser.recorded(page, 2);
            look(page, "story-recording");
            button(page, "Even stoppen");
            assertThat(page.locator("[data-state]")).hasText("De opname staat stil.");
            button(page, "Ga verder");
            Browser.recorded(page, 3);
            button(page, "Klaar met opnemen");
            assertPlays(page, ".record audio");
            look(page, "story-recorded");
            page.getByLabel("Wat wordt er gezegd?").fill("Ik hoor de golven nog.");
            button(page, "Bewaar");
            assertThat(page.locator("h1")).hasText("Bij de zee");
            assertPlays(page, ".medium audio");
            look(page, "story-chapter");

            assertThat(page.locator(".seen")).containsText("Alleen jij");
            page.locator("summary", new Page.LocatorOptions().setHasText("Laat dit zien"))
                    .click();
            button(page, "Ja, laat het zien");
            assertThat(page.locator(".said")).containsText("ziet dit nu ook");
            page.navigate("/space/story");
            assertShown(page.locator(".story-picture"));
            look(page, "story-line");

            Leaf chapter = stories().getFirst();
            Medium sound = people.in(cast.sam(), () -> media.of(spaces.access().of(SpacePart.STORY), chapter.id()))
                    .getLast();
            assertThat(sound.type()).isEqualTo("audio/webm");
            APIResponse answer = page.request().get("/space/media/" + sound.id());
            assertThat(answer.headers())
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-type", "audio/webm")
                    .containsEntry("accept-ranges", "bytes");
            assertThat(page.request()
                            .get(chapter.path() + "/media/sound")
                            .headers()
                            .get("permissions-policy"))
                    .contains("microphone=(self)");
            assertThat(page.request().get("/space/story").headers().get("permissions-policy"))
                    .contains("microphone=()");
        }
    }

    @Test
    void anUploadThatIsTooLargeGetsAPageAndChangesNothing() throws IOException {
        UUID chapter = people.leaf(cast.sam(), LeafKind.CHAPTER, "moment", Map.of("title", "Bij de zee"));
        Path large = Files.createTempFile("opname", ".mp3");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        try (Browser plain = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = enter(plain, "/space/story/" + chapter + "/media/sound");
            page.locator("input[type=file]").setInputFiles(large);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaar"))
                    .click();
            assertThat(page.locator("h1")).hasText("Dit bestand is te groot");
            Browser.picture(page, "story-too-large");
        }
        try (Browser browser = phone()) {
            Page page = enter(browser, "/space/story/" + chapter + "/media/sound");
            page.getByText("Of kies een opname van je toestel").first().click();
            page.getByLabel("Wat wordt er gezegd?").fill("Wat ik typte");
            page.locator("input[type=file]").setInputFiles(large);
            button(page, "Bewaar");
            assertThat(page.locator(".wrong")).containsText("hoogstens 25 MB");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("lied.mp3", "audio/mpeg", Samples.bytes("#!AMR\n12345")));
            button(page, "Bewaar");
            assertThat(page.locator(".wrong")).containsText("AMR");
            assertThat(page.getByLabel("Wat wordt er gezegd?")).hasValue("Wat ik typte");
            look(page, "story-wrong-type");
            page.locator("input[type=file]").setInputFiles(new FilePayload("lied.wav", "audio/wav", Samples.wav(400)));
            button(page, "Bewaar");
            assertThat(page.locator("h1")).hasText("Bij de zee");
            assertPlays(page, ".medium audio");
            page.evaluate("document.querySelector('.medium audio').currentTime = 390");
            page.waitForFunction(
                    "() => (one => one.currentTime >= 390 && !one.seeking && one.readyState >= 2)(document.querySelector('.medium audio'))");
            assertThat(people.in(cast.sam(), () -> media.of(spaces.access().of(SpacePart.STORY), chapter)))
                    .hasSize(1);
        } finally {
            Files.delete(large);
        }
    }

    @Test
    void fiftyPagesAreWrittenSavedAndRead() {
        String long1 = "Het werd avond, en we liepen nog één keer naar het water. ".repeat(2600);
        assertThat(long1.length()).isGreaterThan(150_000);
        UUID id = people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", "Alles", "words", long1));
        try (Browser browser = Browser.desk(port)) {
            Page page = enter(browser, "/space/story/" + id + "/write");
            Locator words = page.getByLabel("Je woorden");
            words.press("Control+End");
            words.pressSequentially(" En toen sliepen we.");
            assertThat(page.locator("p[data-saved]")).hasText("Bewaard");
            assertThat(stories().getFirst().words())
                    .endsWith("En toen sliepen we.")
                    .hasSizeGreaterThan(150_000);
            words.pressSequentially(" Tot morgen.");
            button(page, "Bewaar");
            assertThat(page.locator("h1")).hasText("Alles");
            assertThat(page.locator(".story-text")).containsText("Tot morgen.");
            page.navigate("/space/story/" + id + "/write");
            page.getByLabel("Je woorden").press("Control+End");
            page.getByLabel("Je woorden").pressSequentially(" Nog iets.");
            page.onDialog(dialog -> {
                assertThat(dialog.type()).isEqualTo("beforeunload");
                dialog.dismiss();
            });
            page.evaluate("setTimeout(() => location.assign('/space/all'))");
            assertThat(page.locator("p[data-saved]")).hasText("Bewaard");
            assertThat(stories().getFirst().words()).endsWith("Nog iets.");
            page.navigate("/space/story");
            look(page, "story-fifty-pages");
            page.navigate("/space/story/whole");
            assertThat(page.locator(".story-text")).containsText("Nog iets.");
        }
    }

    @Test
    void twoTabsOnOneChapterLoseNothing() {
        UUID id = people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", "Thuis", "words", "Het begin."));
        try (Browser browser = phone()) {
            Page one = enter(browser, "/space/story/" + id + "/write");
            Page two = browser.context().newPage();
            two.navigate("/space/story/" + id + "/write");
            one.getByLabel("Je woorden").fill("Het begin.\n\nIn het ene venster.");
            assertThat(one.locator("p[data-saved]")).hasText("Bewaard");
            two.getByLabel("Je woorden").fill("Het begin.\n\nIn het andere venster.");
            assertThat(two.locator("p[data-saved]")).containsText("Iemand");
            button(two, "Bewaar");
            assertThat(two.locator("main")).containsText("In het ene venster");
            assertThat(two.locator("textarea")).hasValue("Het begin.\n\nIn het andere venster.");
            look(two, "story-merge");
            two.locator("textarea").fill("Het begin.\n\nIn het ene en het andere venster.");
            two.locator("form.merge button").last().click();
            assertThat(two.locator("h1")).hasText("Thuis");
            assertThat(stories().getFirst().words()).isEqualTo("Het begin.\n\nIn het ene en het andere venster.");
        }
    }

    @Test
    void theOrderChangesWithTheKeyboardAlone() {
        for (String title : List.of("School", "Thuis", "De boot"))
            people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", title));
        try (Browser browser = Browser.desk(port)) {
            Page page = enter(browser, "/space/story");
            tabTo(page, "Verander de volgorde");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Verander de volgorde");
            tabTo(page, "De boot eerder zetten");
            page.keyboard().press("Enter");
            assertThat(page.locator(".moved")).containsText("De boot");
            look(page, "story-order");
            page.keyboard().press("Enter");
            assertThat(page.locator(".story-order > li").first()).containsText("De boot");
            assertThat(stories()).extracting(Leaf::name).containsExactly("De boot", "School", "Thuis");
            page.navigate("/space/story/" + stories().getFirst().id() + "/media/drawing");
            assertThat(page.locator("[data-draw] .hint")).containsText("Met het toetsenbord");
            tabTo(page, "Inkt");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[name=draw-colour][value=ochre]")).isChecked();
        }
    }

    @Test
    void everyPageLooksRightOnPhonesDesksInTheDarkAndOnPaper() {
        people.leaf(
                cast.sam(),
                LeafKind.MEANING,
                "diagnosis",
                Map.of("title", "Bipolair", "words", "Het woord gaf rust: er was een naam voor."));
        people.leaf(
                cast.sam(),
                LeafKind.MEANING,
                "life",
                Map.of(
                        "title",
                        "Te lang alleen met te veel",
                        "words",
                        "Toen mama ziek werd, zorgde ik voor iedereen."));
        people.leaf(
                cast.sam(),
                LeafKind.MEANING,
                "spiritual",
                Map.of("words", "Soms denk ik dat het een omweg was die ik moest gaan."));
        people.leaf(
                cast.sam(),
                LeafKind.LOSS,
                "",
                Map.of(
                        "title",
                        "Mijn werk in de bakkerij",
                        "grieve",
                        "De ochtenden, de geur, de collega's.",
                        "keep",
                        "Ik bak nog elke zondag."));
        people.leaf(cast.sam(), LeafKind.LOSS, "", Map.of("title", "De vriendschap met Bram"));
        people.leaf(
                cast.sam(),
                LeafKind.CHAPTER,
                "chapter",
                Map.of(
                        "title",
                        "Het huis aan de vaart",
                        "when",
                        "1994 tot 2003",
                        "words",
                        "We woonden met zes in een huis met te weinig deuren. ".repeat(9)));
        people.leaf(
                cast.sam(),
                LeafKind.CHAPTER,
                "moment",
                Map.of("title", "De brief", "when", "maart 2011", "words", "Ik heb hem drie keer gelezen."));
        UUID id = people.leaf(
                cast.sam(),
                LeafKind.CHAPTER,
                "chapter",
                Map.of(
                        "title",
                        "Opnieuw leren fietsen",
                        "when",
                        "vorig jaar",
                        "words",
                        "Eerst tot aan de hoek. Daarna tot aan de brug."));
        people.leaf(cast.sam(), LeafKind.CHAPTER, "moment", Map.of("title", "De boot", "card", "boat"));
        List<String> paths = List.of(
                "/space/story",
                "/space/story/" + id,
                "/space/story/whole",
                "/space/meaning",
                "/space/losses",
                "/space/cards",
                "/space/cards/bench",
                "/space/cards/sheets");
        for (int width : new int[] {360, 1280}) {
            try (Browser browser = Browser.with(port, Browser.options(width, 800))) {
                Page page = enter(browser, "/space/all");
                for (String path : paths) {
                    page.navigate(path);
                    look(page, "own" + path.replace(id.toString(), "read").replace('/', '-') + "-" + width);
                    if (width == 1280)
                        Browser.print(
                                page,
                                "own" + path.replace(id.toString(), "read").replace('/', '-'));
                }
            }
        }
        try (Browser browser = Browser.with(port, Browser.options(390, 800).setColorScheme(ColorScheme.DARK))) {
            Page page = enter(browser, "/language/fr?back=/space/all");
            for (String path : paths) {
                page.navigate(path);
                look(page, "own" + path.replace(id.toString(), "read").replace('/', '-') + "-dark-fr");
            }
            page.navigate("/space/story/" + id + "/media/drawing");
            look(page, "own-drawing-dark");
        }
    }

    @Test
    void aCardBecomesALeafOrIsJustKept() {
        try (Browser browser = phone()) {
            Page page = enter(browser, "/space/cards");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("De lantaarn"))
                    .click();
            button(page, "Bewaar wat ik zei");
            assertThat(page.locator(".wrong")).containsText("Bewaar alleen de kaart");
            look(page, "cards-nothing");
            page.getByLabel("Zeg er iets over").fill("Dat het overgaat.");
            button(page, "Bewaar wat ik zei");
            assertThat(page.locator(".said")).containsText("met de kaart erbij");
            Leaf strength = people.in(
                            cast.sam(), () -> leaves.of(spaces.access().of(SpacePart.STRENGTHS)))
                    .getFirst();
            assertThat(strength.text("title")).isEqualTo("Dat het overgaat.");
            assertThat(strength.text("card")).isEqualTo("lantern");
            assertThat(strength.ownOnly()).isTrue();

            page.navigate("/space/cards/boat");
            button(page, "Bewaar alleen de kaart");
            assertThat(page.locator("h1")).hasText("De boot");
            assertThat(page.locator(".story-card svg")).isVisible();
            assertThat(stories().getFirst().text("card")).isEqualTo("boat");

            page.navigate("/space/cards/cups");
            button(page, "Teken erbij");
            assertThat(page.locator("h1")).hasText("Teken iets");
            draw(page);
            button(page, "Bewaar");
            assertThat(page.locator("h1")).hasText("Twee kopjes");
            assertShown(page.locator(".medium img"));
            page.navigate("/space/cards");
            assertThat(page.locator(".cards-mine li")).hasCount(3);
            look(page, "cards-mine");
        }
    }

    @Test
    void withoutJavaScriptAPieceIsWrittenAndADrawingChosen() {
        try (Browser plain = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = enter(plain, "/space/story/new");
            page.getByLabel("Je woorden").fill("Op papier getekend.");
            button(page, "Teken");
            assertThat(page.locator("[data-draw]")).isHidden();
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("blad.png", "image/png", Samples.picture("png", 300, 200)));
            button(page, "Bewaar");
            assertThat(page.locator("h1")).hasText("Op papier getekend.");
            assertThat(page.locator(".medium img")).hasCount(1);
            link(page, "Spreek in");
            button(page, "Bewaar");
            assertThat(page.locator(".wrong").first()).containsText("kies een bestand");
            page.locator("input[type=file]").setInputFiles(new FilePayload("lied.wav", "audio/wav", Samples.wav(1)));
            button(page, "Bewaar");
            assertThat(page.locator(".medium audio")).hasCount(1);
        }
    }

    @Test
    void somebodyRecordsWithTheKeyboardAlone() {
        UUID id = people.leaf(cast.sam(), LeafKind.CHAPTER, "moment", Map.of("title", "Bij de zee"));
        try (Browser browser = Browser.recording(port, Browser.options(1280, 900))) {
            Page page = enter(browser, "/space/story/" + id + "/media/sound");
            tabTo(page, "Neem op");
            page.keyboard().press("Enter");
            Browser.recorded(page, 1);
            tabTo(page, "Klaar met opnemen");
            page.keyboard().press("Enter");
            assertThat(page.locator(".record audio")).isFocused();
            page.onceDialog(dialog -> dialog.accept());
            tabTo(page, "Gooi weg");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-start]")).isFocused();
            assertThat(page.locator("[data-heard]")).isHidden();
            page.keyboard().press("Enter");
            Browser.recorded(page, 1);
            tabTo(page, "Bewaar");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Bij de zee");
            assertPlays(page, ".medium audio");
        }
    }

    @Test
    void aSisterSeesAndHearsWhatWasGivenToHer() {
        UUID id = people.leaf(
                cast.sam(),
                LeafKind.CHAPTER,
                "chapter",
                Map.of("title", "Bij de zee", "words", "We zongen mee.", "card", "sea"));
        people.give(cast.sam(), cast.lena(), SpacePart.STORY, id, org.herstelkring.circle.May.READ);
        try (Browser owner = Browser.desk(port)) {
            Page page = enter(owner, "/space/story/" + id + "/media/sound");
            page.getByText("Of kies een opname van je toestel").first().click();
            page.locator("input[type=file]").setInputFiles(new FilePayload("lied.wav", "audio/wav", Samples.wav(3)));
            button(page, "Bewaar");
            assertThat(page.locator("h1")).hasText("Bij de zee");
            page.navigate("/space/story/" + id + "/media/photo");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("strand.png", "image/png", Samples.picture("png", 600, 400)));
            button(page, "Bewaar");
            assertThat(page.locator(".medium")).hasCount(2);
        }
        try (Browser sister = phone()) {
            Page page = sister.open("/test/as/" + cast.lena() + "?to=/with-me/" + cast.space() + "/story/" + id);
            assertShown(page.locator(".medium img"));
            assertPlays(page, ".medium audio");
            look(page, "story-given");
        }
    }

    private Browser phone() {
        return Browser.with(port, small());
    }

    private static NewContextOptions small() {
        return Browser.options(360, 740).setHasTouch(true).setIsMobile(true);
    }

    private Page enter(Browser browser, String path) {
        return browser.open("/test/as/" + cast.sam() + "?to=" + path);
    }

    private List<Leaf> stories() {
        return people.in(cast.sam(), () -> leaves.of(spaces.access().of(SpacePart.STORY)));
    }

    @Test
    void aDrawingThatCannotBeSentIsTakenAlongAndSentAfterSigningInAgain() {
        people.leaf(cast.sam(), LeafKind.CHAPTER, "chapter", Map.of("title", "Bij de zee", "words", "We reden."));
        try (Browser browser = Browser.phone(port)) {
            Page page = enter(browser, stories().getFirst().path() + "/media/drawing");
            draw(page);
            signIn.endSessionsOf(cast.sam());
            button(page, "Bewaar");
            assertThat(page.locator("#sign-in-again")).containsText("Wat je schreef, staat er nog");
            Download taken = page.waitForDownload(() -> link(page, "Bewaar het op dit toestel"));
            assertThat(taken.suggestedFilename()).isEqualTo("drawing.png");
            assertThat(page.locator("h1")).hasText("Teken iets");
            Page beside = browser.context().newPage();
            beside.navigate("/test/as/" + cast.sam() + "?to=/sign-in/beside");
            beside.close();
            page.evaluate("dispatchEvent(new Event('focus'))");
            assertThat(page.locator("#sign-in-again")).hasCount(0);
            button(page, "Bewaar");
            assertThat(page.locator(".medium img")).hasCount(1);
        }
    }

    private static void draw(Page page) {
        Locator sheet = page.locator(".draw-sheet");
        sheet.scrollIntoViewIfNeeded();
        String[] colours = {"Inkt", "Steenrood", "Oker", "Water"};
        for (int line = 0; line < 4; line++) {
            page.locator(".swatch", new Page.LocatorOptions().setHasText(colours[line]))
                    .click();
            BoundingBox box = sheet.boundingBox();
            double y = box.y + box.height * (0.2 + line * 0.18);
            page.mouse().move(box.x + 30, y);
            page.mouse().down();
            for (int i = 1; i <= 12; i++)
                page.mouse().move(box.x + 30 + i * (box.width - 60) / 12, y + 14 * Math.sin(i));
            page.mouse().up();
        }
        assertThat(page.locator("[data-count]")).hasText("4 lijnen getekend.");
    }

    private static void assertShown(Locator image) {
        image.first().scrollIntoViewIfNeeded();
        image.page()
                .waitForFunction(
                        "one => one.complete && one.naturalWidth > 0",
                        image.first().elementHandle());
    }

    private static void assertPlays(Page page, String audio) {
        assertThat(page.locator(audio)).isVisible();
        page.evaluate(
                "one => { document.querySelector(one).muted = true; return document.querySelector(one).play(); }",
                audio);
        page.waitForFunction("one => document.querySelector(one).currentTime > 0.3", audio);
        page.evaluate("one => document.querySelector(one).pause()", audio);
    }

    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            String here = (String)
                    page.evaluate(
                            "document.activeElement === document.body ? '' : (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim().replace(/\\s+/g, ' ')");
            if (here.contains(name)) return;
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        if (!name.endsWith("-1280")) Axe.findsNothing(page);
        Browser.fits(page);
        Browser.picture(page, name);
    }
}
