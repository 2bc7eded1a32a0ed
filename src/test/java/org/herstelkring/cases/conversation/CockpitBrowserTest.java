package org.herstelkring.cases.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Texts;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Tag("browser")
class CockpitBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseCast cases;

    @Autowired
    Circles circles;

    @Autowired
    Commitments commitments;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    Cast cast;

    @BeforeEach
    void someCase() {
        cast = cases.cast();
        cases.run(cast.ellen(), () -> {
            var access = circles.open(cast.id(), CasePart.FACTS, May.CONTRIBUTE);
            jdbc.sql("update cases.incident set facts = ? where circle_id = ?")
                    .params(
                            texts.of(access)
                                    .seal(
                                            "cases.incident.facts",
                                            cast.id(),
                                            "Op donderdag 12 november stak Bram in de fietsenstalling papier aan."
                                                    + " De fiets van Lotte brandde af. De fiets van Yassin raakte beschadigd."
                                                    + "\nNele blies het vuur uit met de brandblusser."),
                            cast.id())
                    .update();
        });
    }

    @Test
    void twoDevicesStayInStepAndAStaleTapDoesNothing() {
        share();
        try (Browser table = Browser.tablet(port);
                Browser other = Browser.desk(port)) {
            Page ellen = begin(table);
            Page omar = in(other, cast.omar());
            for (int i = 0; i < 3; i++) next(ellen);
            assertThat(omar.locator("#prompt")).hasText("Wie ben je, en bij wie hoor je hier?");
            assertThat(omar.locator(".c-speaker")).containsText("Bram De Smet heeft het woord");

            // The line of the second device is slow: its tap comes from where the conversation no longer is.
            String stale = omar.locator(".c-moves input[name=from]").inputValue();
            next(ellen);
            assertThat(omar.locator(".c-speaker")).containsText("Dirk");
            omar.evaluate("from => { document.querySelector('.c-moves input[name=from]').value = from; }", stale);
            omar.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> omar.locator("#move-next").click());
            // Only when the form says again where the conversation is, a next tap counts.
            assertThat(omar.locator(".c-moves input[name=from]")).not().hasValue(stale);
            assertThat(ellen.locator(".c-speaker")).containsText("Dirk");
            assertThat(omar.locator(".c-speaker")).containsText("Dirk");

            next(omar);
            assertThat(ellen.locator(".c-speaker")).containsText("Lotte");

            ellen.locator("#plan-add > summary").click();
            ellen.locator("#add-what").fill("Fiets samen herstellen");
            ellen.locator("#plan-add .btn").last().click();
            assertThat(omar.locator("#c-plan")).containsText("Fiets samen herstellen");

            ellen.locator("#note-words").fill("Lotte slaapt slecht.");
            assertThat(ellen.locator("#c-state")).hasText("Alles is bewaard");
            assertThat(omar.locator(".c-colleague")).containsText("Lotte slaapt slecht.");
        }
    }

    @Test
    void aLostConnectionIsShownQuietlyAndNothingIsLost() {
        try (Browser table = Browser.tablet(port)) {
            Page page = begin(table);
            next(page);
            table.goOffline();
            page.locator("#note-words").fill("Geschreven zonder net.");
            assertThat(page.locator("#c-state")).containsText("Even geen verbinding");
            page.locator("#move-next").click();
            page.waitForTimeout(500);
            table.comeOnline();
            assertThat(page.locator("#c-state")).hasText("Alles is bewaard");
            assertThat(page.locator(".c-item")).containsText("Jezelf voorstellen");
            page.reload();
            assertThat(page.locator("#note-words")).hasValue("Geschreven zonder net.");
            assertThat(page.locator(".c-item")).containsText("Jezelf voorstellen");
        }
    }

    @Test
    void withoutScriptTheConversationGoesOnByForms() {
        try (Browser plain = Browser.with(port, Browser.options(1180, 820).setJavaScriptEnabled(false))) {
            Page page = begin(plain);
            next(page);
            assertThat(page.locator(".c-item")).containsText("Erkennen dat het moeilijk is");
            assertThat(page.getByText("Ververs deze pagina")).isVisible();
            page.getByText("Ververs deze pagina").click();
            page.locator("#note-words").fill("Zonder script.");
            page.locator(".c-save").click();
            assertThat(page.locator("#note-words")).hasValue("Zonder script.");
            page.locator("#stop-opening\\.agreements\\.-").click();
            page.locator("#check-cases\\.script\\.hergo\\.opening\\.agreements\\.pause")
                    .click();
            assertThat(page.locator("#check-cases\\.script\\.hergo\\.opening\\.agreements\\.pause"))
                    .hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void nothingMovesWhenTheScriptComesAfterThePageIsDrawn() {
        try (Browser table = Browser.tablet(port)) {
            Page page = begin(table);
            page.route("**/js/conversation.js", script -> {
                page.waitForTimeout(400);
                script.resume();
            });
            for (int width : List.of(1180, 390)) {
                page.setViewportSize(width, 844);
                page.reload();
                page.waitForSelector(".scripted");
                assertThat(page.evaluate("""
                        new Promise(done => {
                            new PerformanceObserver(list => done(list.getEntries().map(one => one.value).join(' ')))
                                .observe({ type: 'layout-shift', buffered: true });
                            setTimeout(() => done('none'), 300);
                        })""")).as("at " + width).isEqualTo("none");
                assertThat(page.locator(".c-refresh")).isHidden();
                assertThat(page.locator(".c-save")).isHidden();
            }
        }
    }

    @Test
    void whereTheScriptDoesNotComeWhatItWouldDoCanBeDoneByHand() {
        try (Browser table = Browser.tablet(port)) {
            Page page = begin(table);
            page.route("**/js/conversation.js", script -> script.abort());
            page.reload();
            assertThat(page.locator(".c-refresh")).isHidden();
            // Some seconds later.
            page.evaluate("document.getAnimations().forEach(one => one.finish())");
            assertThat(page.locator(".c-refresh")).isVisible();
            page.locator("#note-words").fill("Zonder dat script.");
            page.locator(".c-save").click();
            assertThat(page.locator("#note-words")).hasValue("Zonder dat script.");
        }
    }

    /** What is typed while the page becomes another one is kept by one saver, which says how it went. */
    @Test
    void aNoteThatIsTypedWhileThePageChangesIsSavedOnceAndSaidSo() {
        try (Browser table = Browser.tablet(port)) {
            Page page = begin(table);
            next(page);
            // The first time a note is sent it takes long to arrive; others come after it.
            page.evaluate("""
                    () => {
                      const ask = window.fetch;
                      let done;
                      const arrived = new Promise((go) => { done = go; });
                      window.fetch = async (url, options) => {
                        if (!String(url).endsWith('/notes')) return ask(url, options);
                        if (window.go) await arrived;
                        else await new Promise((go) => { window.go = go; });
                        const answer = await ask(url, options);
                        done();
                        return answer;
                      };
                    }""");
            page.locator("#note-words").fill("Eerst dit.");
            page.waitForFunction("() => Boolean(window.go)");
            page.locator("#note-words").fill("Eerst dit. En dan dit.");
            page.waitForTimeout(400);
            page.locator("#tool-apart summary").click();
            page.locator("#tool-apart input[type=checkbox]").first().check();
            page.locator("#tool-apart .btn").last().click();
            assertThat(page.locator("#cockpit")).hasAttribute("data-state", "APART");
            assertThat(page.locator("#note-words")).hasValue("Eerst dit. En dan dit.");
            page.evaluate("() => window.go()");
            assertThat(page.locator("#c-state")).hasText("Alles is bewaard");
            page.waitForTimeout(1200);
            assertThat(page.locator("#c-state")).hasText("Alles is bewaard");
            assertThat(page.locator(".conflict")).hasCount(0);
            page.reload();
            assertThat(page.locator("#note-words")).hasValue("Eerst dit. En dan dit.");
        }
    }

    @Test
    void aDeviceThatBecomesTheScreenShowsTheCircleAndNothingElse() {
        try (Browser table = Browser.tablet(port)) {
            Page page = begin(table);
            page.locator("#around-room > summary").click();
            page.getByText("Open een scherm").click();
            String room = page.locator(".c-room").getAttribute("href");
            page.locator("#around-room > summary").click();
            page.getByText("Dit toestel wordt het scherm").click();
            Axe.findsNothing(page);
            Browser.picture(page, "room-handing-tablet");
            page.locator("input[name=pin]").fill("4071");
            page.getByText("Vergrendel en toon de kring").click();
            page.waitForURL("**" + room);
            assertThat(page.locator("h1.prompt")).isVisible();
            Axe.findsNothing(page);
            Browser.picture(page, "room-handed-tablet");
            for (String other : List.of("/", "/cases", cast.path("/conversation"))) {
                page.navigate(other);
                assertThat(page.locator("h1")).hasText("Dit toestel is uitgeleend");
            }
            // Somebody closes the screen from elsewhere: there is still a way to give it back.
            web.as(cast.ellen()).post(cast.path("/conversation/rooms/withdrawal"));
            page.navigate(room);
            page.getByText("Geef het toestel terug").click();
            page.locator("input[name=pin]").fill("4071");
            page.getByText("Open mijn toestel").click();
            page.waitForURL("**/conversation");
            assertThat(page.locator("#cockpit")).isVisible();
        }
    }

    @Test
    void theRoomScreenFollowsLive() {
        try (Browser table = Browser.tablet(port);
                Browser wall = Browser.desk(port)) {
            Page page = begin(table);
            page.locator("#around-room > summary").click();
            page.getByText("Open een scherm").click();
            String path = page.locator(".c-room").getAttribute("href");
            Page room = wall.open(path);
            jump(page, "telling.share." + cast.bram().id() + ".part");
            assertThat(room.locator(".prompt")).hasText("Wat is jouw aandeel in wat er gebeurd is?");
            Axe.findsNothing(room);
            Browser.picture(room, "room-1280");
            page.locator("#around-room > summary").click();
            page.getByText("Sluit het scherm").click();
            assertThat(room.locator("h1")).not().hasText("Wat is jouw aandeel in wat er gebeurd is?");
        }
    }

    @Test
    void aSeatOpensWhatCanBeDoneForThatPerson() {
        try (Browser table = Browser.tablet(port)) {
            Page page = begin(table);
            jump(page, "telling.touched." + cast.lotte().id() + ".touched");
            page.locator("a.seat[aria-label^='Mieke']").click();
            assertThat(page.locator("#person")).containsText("Mieke Janssens");
            Axe.findsNothing(page);
            page.locator("#person").getByText("Gaat even weg").click();
            assertThat(page.locator("a.seat.absent[aria-label^='Mieke']")).isVisible();
            assertThat(page.locator("#c-path")).not().containsText("Mieke");
        }
    }

    @Test
    void everyStateIsFreeOfBarriersAndFitsItsScreen() {
        plan();
        for (int[] size :
                List.of(new int[] {360, 740}, new int[] {768, 1024}, new int[] {1024, 768}, new int[] {1280, 860}))
            try (Browser browser = Browser.with(port, Browser.options(size[0], size[1]))) {
                Page page = in(browser, cast.ellen());
                if (size[0] == 360) {
                    Axe.findsNothing(page);
                    Browser.picture(page, "gesprek-begin-360");
                    page = begin(browser);
                }
                look(page, "opening.account.-", "feiten", size[0]);
                look(page, "opening.agreements.-", "afspraken", size[0]);
                look(page, "telling.touched." + cast.lotte().id() + ".hardest", "gesprek", size[0]);
                look(page, "plan.more.-", "ronde", size[0]);
                look(page, "informal.write.-", "opschrijven", size[0]);
                if (size[0] == 1024) {
                    page.locator("#tool-stop > summary").click();
                    Axe.findsNothing(page);
                    Browser.picture(page, "gesprek-stop-1024");
                    page.keyboard().press("Escape");
                    assertThat(page.locator("#tool-stop .tool-ask")).isHidden();
                }
            }
        try (Browser dark = Browser.with(
                port, Browser.options(1280, 860).setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK))) {
            look(in(dark, cast.ellen()), "telling.share." + cast.bram().id() + ".then", "gesprek-dark", 1280);
        }
        try (Browser phone = Browser.with(port, Browser.options(360, 740))) {
            Page page = in(phone, cast.ellen());
            page.locator("#tool-pause > summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leg het gesprek stil"))
                    .click();
            assertThat(page.locator("h1")).hasText("Het gesprek ligt stil");
            Axe.findsNothing(page);
            Browser.picture(page, "gesprek-pauze-360");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ga verder"))
                    .click();
            page.locator("#tool-stop > summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop het gesprek"))
                    .click();
            assertThat(page.locator("h1")).hasText("Het gesprek is gestopt");
            Axe.findsNothing(page);
        }
    }

    private void look(Page page, String moment, String name, int width) {
        jump(page, moment);
        // What stands on the page differs between a phone and a tablet lying on the table, and in the dark; not between
        // two widths of either.
        if (width == 360 || width == 1024 || name.endsWith("dark")) Axe.findsNothing(page);
        Browser.fits(page);
        Browser.picture(page, name + "-" + width);
    }

    private static void jump(Page page, String moment) {
        page.evaluate(
                "key => { const form = document.querySelector('.c-path form'); const button ="
                        + " document.createElement('button'); button.name = 'to'; button.value = key;"
                        + " form.append(button); form.requestSubmit(button); }",
                moment);
        page.waitForFunction("key => document.querySelector('.c-moves input[name=from]')?.value === key", moment);
        page.evaluate("document.activeElement?.blur()");
    }

    private static void next(Page page) {
        String before = page.locator(".c-moves input[name=from]").inputValue();
        page.locator("#move-next").click();
        assertThat(page.locator(".c-moves input[name=from]")).not().hasValue(before);
    }

    private Page in(Browser browser, UUID who) {
        return browser.open("/test/as/" + who + "?to=" + cast.path("/conversation"));
    }

    private Page begin(Browser browser) {
        Page page = in(browser, cast.ellen());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin het gesprek"))
                .click();
        assertThat(page.locator("#prompt")).isVisible();
        return page;
    }

    /** Omar leads along. */
    private void share() {
        cases.run(cast.ellen(), () -> {
            var keeping = circles.keep(cast.id());
            keeping.share(cast.omar());
            org.herstelkring.cases.CaseGrants.facilitator(keeping, cast.omar());
        });
    }

    private void plan() {
        cases.run(cast.ellen(), () -> {
            var access = circles.open(cast.id(), CasePart.PLAN, May.CONTRIBUTE);
            note(access, "Fiets samen herstellen", Level.of(4));
            note(access, "€ 550 in elf maanden", Level.of(4));
            note(access, "Leren stoppen vóór het misgaat", Level.of(3));
        });
    }

    private void note(org.herstelkring.circle.Access access, String what, Level level) {
        UUID id = Ids.next();
        commitments.add(
                access,
                new Commitment(
                        id,
                        id,
                        0,
                        what,
                        cast.bram().id(),
                        "",
                        null,
                        LocalDate.of(2027, 1, 31),
                        null,
                        null,
                        "",
                        null,
                        null,
                        "",
                        level,
                        Pole.FUNDAMENTAL,
                        null,
                        null,
                        null,
                        0));
    }
}
