package org.herstelkring.cases.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Contact;
import org.herstelkring.cases.Hergo;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
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

            // Omar is in the circle since he opened the page, on every screen; and they show who leads.
            assertThat(ellen.locator(".circle-wide .seat[aria-label^='Omar Haddad']"))
                    .hasCount(1);
            assertThat(ellen.locator(".c-lead")).hasText("Jij leidt het gesprek");
            assertThat(omar.locator(".c-lead")).containsText("Ellen Claes leidt het gesprek");
            omar.locator("#note-words").focus();
            omar.locator("#note-words").evaluate("field => { field.value = 'Half'; }");
            omar.locator("#note-words").evaluate("field => { field.selectionStart = field.selectionEnd = 2; }");

            ellen.locator("#note-words").fill("Lotte slaapt slecht.");
            assertThat(ellen.locator("#c-state")).hasText("Alles is bewaard");
            assertThat(omar.locator(".c-colleague")).containsText("Lotte slaapt slecht.");
            assertThat(omar.evaluate("[document.activeElement.id, document.activeElement.value,"
                            + " document.activeElement.selectionStart].join(' ')"))
                    .as("nothing jumps under whoever types")
                    .isEqualTo("note-words Half 2");
            omar.locator("#lead").click();
            assertThat(ellen.locator(".c-lead")).containsText("Omar Haddad leidt het gesprek");
            assertThat(omar.locator(".c-lead")).hasText("Jij leidt het gesprek");
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
            assertThat(page.locator("#passed-over")).containsText("Mieke Janssens: Geraakt (er even niet)");

            page.locator("a.seat[aria-label^='Lotte']").click();
            page.locator("#act-presence").click();
            assertThat(page.locator("#prompt")).hasText("Lotte Peeters is er even niet, en was aan de beurt");
            assertThat(page.locator("#move-next")).hasText("Naar Yassin El Amrani");
            Axe.findsNothing(page);
            Browser.picture(page, "gesprek-wacht-1180");
            page.locator("#held-back").click();
            assertThat(page.locator("#prompt")).hasText("Hoe heeft dit alles jou geraakt?");
            assertThat(page.locator(".c-speaker")).containsText("Lotte Peeters");
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

    @Test
    void seatsAreMovedByDraggingByTwoTapsAndWithoutAScript() {
        try (Browser table = Browser.tablet(port)) {
            Page page = table.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/seats"));
            Axe.findsNothing(page);
            Browser.picture(page, "stoelen-1180");
            assertThat(around(page)).containsSubsequence("Mieke Janssens", "Nele Wouters");
            var mieke = page.locator("a.seat[aria-label^='Mieke'] .ring").boundingBox();
            var nele = page.locator("a.seat[aria-label^='Nele'] .ring").boundingBox();
            page.mouse().move(mieke.x + mieke.width / 2, mieke.y + mieke.height / 2);
            page.mouse().down();
            page.mouse().move(nele.x + 10, nele.y + 10, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
            page.mouse().move(nele.x + nele.width / 2, nele.y + nele.height / 2);
            page.mouse().up();
            assertThat(page.locator("#seats")).hasAttribute("data-version", "1");
            assertThat(around(page)).containsSubsequence("Nele Wouters", "Mieke Janssens");

            page.locator("a.seat[aria-label^='Bram']").click();
            assertThat(page.locator("#seats-title")).containsText("Bram De Smet verhuist.");
            page.locator("a.seat[aria-label^='Dirk']").click();
            assertThat(page.locator("#seats")).hasAttribute("data-version", "2");
            assertThat(around(page)).containsSubsequence("Bram De Smet", "Dirk De Smet");
        }
        try (Browser phone = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = phone.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/seats"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verplaats Lotte Peeters"))
                    .click();
            Browser.fits(page);
            Browser.picture(page, "stoelen-360");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wissel met Ellen Claes"))
                    .click();
            assertThat(page.locator("#seats")).hasAttribute("data-version", "3");
            page.getByText("Zet de stoelen weer zoals de methode het vraagt").click();
            assertThat(around(page)).containsSubsequence("Mieke Janssens", "Nele Wouters");
        }
    }

    private static List<String> around(Page page) {
        return page.locator("#seats ol [dir=auto]").allInnerTexts();
    }

    /** What stands around the conversation, on a phone and on paper, in three languages. */
    @Test
    void whatIsReadOutAndTheConversationOnPaperFitAPhoneAndLookMadeForPaper() {
        web.as(cast.ellen()).post(cast.path("/account/showings"));
        for (String language : List.of("nl", "fr", "en"))
            try (Browser phone = Browser.with(port, Browser.options(360, 740).setLocale(language))) {
                for (String path : List.of(
                        "/account", "/account/letters?to=" + cast.lotte().id(), "/conversation/script")) {
                    Page page = phone.open("/test/as/" + cast.ellen() + "?to=" + cast.path(path));
                    if (!language.equals("nl")) page.navigate("/language/" + language + "?back=" + cast.path(path));
                    assertThat(page.locator("main")).containsText("Lotte Peeters");
                    Browser.fits(page);
                    if (language.equals("nl")) Axe.findsNothing(page);
                    Browser.picture(page, "rond" + path.replaceAll("[?].*", "").replace('/', '-') + "-360-" + language);
                }
                Page lotte = phone.open("/test/as-guest/" + cast.lotte().person() + "?to=/my-part/"
                        + cast.lotte().id() + "/account");
                if (!language.equals("nl"))
                    lotte.navigate("/language/" + language + "?back=/my-part/"
                            + cast.lotte().id() + "/account");
                assertThat(lotte.locator("#f-words")).isVisible();
                Browser.fits(lotte);
                if (language.equals("nl")) Axe.findsNothing(lotte);
                Browser.picture(lotte, "rond-mijn-account-360-" + language);
                Page door = phone.open("/room");
                assertThat(door.locator("#f-code")).isVisible();
                Browser.fits(door);
                if (language.equals("nl")) Axe.findsNothing(door);
                Browser.picture(door, "rond-room-360-" + language);
            }
    }

    /** Nine people, a long account, three commitments: what is needed all the time never leaves the screen. */
    @Test
    void withNineAtTheTableNotesCommitmentsAndTheButtonToGoOnAreAlwaysInView() {
        plan();
        for (String name : List.of("Oma Godelieve Vandenbroucke-Peeters", "فاطمة الزهراء العلوي", "Lieve Pauwels"))
            cases.add(
                    cast.ellen(),
                    cast.id(),
                    name,
                    Set.of(Hergo.SUPPORTER),
                    cast.lotte().id(),
                    Contact.Reach.PHONE);
        web.as(cast.ellen())
                .post(
                        cast.path("/people/" + cast.lotte().id() + "/preparation"),
                        "safety",
                        "Naast mama. Hand op tafel is stop.",
                        "limits",
                        "Niet over thuis.",
                        "interpreter",
                        "NEEDED",
                        "talkedOn",
                        TestClock.today().toString());
        for (int[] size : List.of(new int[] {1180, 820}, new int[] {768, 1024}))
            try (Browser tablet = Browser.with(port, Browser.options(size[0], size[1]))) {
                Page page = size[0] == 1180 ? begin(tablet) : in(tablet, cast.ellen());
                for (String moment : List.of(
                        "opening.welcome.-",
                        "opening.account.-",
                        "opening.agreements.-",
                        "telling.touched." + cast.lotte().id() + ".hardest",
                        "plan.more.-",
                        "informal.write.-")) {
                    if (!page.locator(".c-moves input[name=from]").inputValue().equals(moment)) jump(page, moment);
                    inView(page, "#prompt", moment + " at " + size[0]);
                    assertThat(page.locator(".c-moves button").allInnerTexts())
                            .as("always three, in this order")
                            .hasSize(3)
                            .first()
                            .asString()
                            .startsWith("Vorige");
                    Browser.picture(page, "negen-" + moment.split("\\.")[1] + "-" + size[0]);
                }
                page.locator("a.seat[aria-label^='Lotte']").click();
                assertThat(page.locator("#person")).containsText("Hand op tafel is stop.");
                assertThat(page.locator("#person")).containsText("Niet over thuis.");
                assertThat(page.locator("#person")).containsText("Er is nog een tolk nodig.");
                assertThat(page.locator("#person")).containsText("Mieke Janssens, ");
                inView(page, "#person-name", "somebody was tapped at " + size[0]);
                assertThat(page.locator("#person .c-acts > form > button, #person .c-acts > details > summary")
                                .allInnerTexts())
                        .containsExactly("Geef het woord", "Gaat even weg", "Even apart", "Doet niet meer mee");
                Axe.findsNothing(page);
                Browser.picture(page, "negen-persoon-" + size[0]);
                page.locator(".c-person-head .link").click();
                if (size[0] == 768)
                    assertThat(((Number) page.evaluate(
                                            "document.querySelector('#c-path').getBoundingClientRect().height"))
                                    .doubleValue())
                            .as("a thin line")
                            .isLessThan(100);
                page.reload();
                int stops = 0;
                do page.keyboard().press("Tab");
                while (++stops < 26 && !"move-next".equals(page.evaluate("document.activeElement.id")));
                assertThat(stops).as("tab stops to the button to go on").isLessThanOrEqualTo(5);
            }
    }

    /** Without anything being scrolled, and nothing lies over it. */
    private static void inView(Page page, String also, String when) {
        assertThat(page.evaluate("""
                (also) => ['#note-words', '#plan-title', '#c-plan li', '#plan-add > summary', '#move-next', also].filter((part) => {
                  const one = document.querySelector(part).getBoundingClientRect();
                  const [x, y] = [one.left + one.width / 2, one.top + Math.min(one.height / 2, 20)];
                  const above = document.elementFromPoint(x, y);
                  return !(one.top >= 0 && one.bottom <= innerHeight + 1 && one.left >= 0 && one.right <= innerWidth + 1)
                    || !above || !(above.closest(part) || above.querySelector(part) || document.querySelector(part).contains(above));
                }).join(' ') + (scrollY ? ' scrolled' : '')""", also)).as(when).isEqualTo("");
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
