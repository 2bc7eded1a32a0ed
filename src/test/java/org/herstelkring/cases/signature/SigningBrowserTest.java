package org.herstelkring.cases.signature;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Year;
import java.util.List;
import java.util.regex.Pattern;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@Tag("browser")
class SigningBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private PlanAnswers answers;

    @Autowired
    private Web web;

    @Autowired
    private Circles circles;

    @Test
    void theTabletGoesRoundTheTable() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        try (Browser tablet = Browser.tablet(port)) {
            Page page = tablet.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            Axe.findsNothing(page);
            Browser.picture(page, "signing-tablet");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Geef de tablet Lotte Peeters"))
                    .click();
            Axe.findsNothing(page);
            Browser.picture(page, "handing-tablet");
            HandedTablet.lock(page);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ik teken dit plan")))
                    .isVisible();
            assertThat(page.locator(".places")).hasCount(0);
            draw(page, "drawing");
            Axe.findsNothing(page);
            Browser.picture(page, "sign-tablet");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik teken"))
                    .click();
            assertThat(page.locator(".notice")).containsText("Je antwoord is bewaard");
            Axe.findsNothing(page);
            Browser.picture(page, "round-tablet");
            HandedTablet.takeBack(page);
            assertThat(page.locator("#answer-" + cast.lotte().id())).containsText("getekend op de tablet");
        }
        assertThat(answer(cast, plan, cast.lotte()).drawn()).isTrue();
    }

    @Test
    void signingGoesOnWhenTheNetworkDropsAndIsSentOnce() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        try (Browser tablet = Browser.tablet(port)) {
            Page page = tablet.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            HandedTablet.give(page, cast.mieke());
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            tablet.goOffline();
            for (Someone one : List.of(cast.mieke(), cast.yassin())) {
                if (one.equals(cast.yassin()))
                    page.locator("[data-turn='" + one.id() + "'] a").click();
                assertThat(page.locator("[data-sign]")).isVisible();
                draw(page, "drawing");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik teken"))
                        .click();
                assertThat(page.locator("[data-queue]")).containsText("Bewaard op dit toestel, nog niet verstuurd");
                if (one.equals(cast.mieke())) {
                    Axe.findsNothing(page);
                    Browser.picture(page, "sign-offline-tablet");
                }
                page.locator("main a[data-soft]").last().click();
                assertThat(page.locator("[data-turn='" + one.id() + "']")).containsText("heeft geantwoord");
                assertThat(page.locator("[data-turn='" + one.id() + "'] a")).isHidden();
            }
            assertThat(String.valueOf(page.evaluate("""
                            async () => {
                              const open = indexedDB.open('herstelkring');
                              const db = await new Promise((ok) => { open.onsuccess = () => ok(open.result); });
                              const all = db.transaction(['waiting', 'keys']);
                              const read = (q) => new Promise((ok) => { q.onsuccess = () => ok(q.result); });
                              const rows = await read(all.objectStore('waiting').getAll());
                              const key = (await read(all.objectStore('keys').getAll()))[0];
                              const text = new TextDecoder().decode(rows[0].sealed);
                              return rows.length + ' ' + key.extractable + ' ' + text.includes('data:image');
                            }
                            """))).isEqualTo("2 false false");
            assertThat(answer(cast, plan, cast.mieke()).waits()).isTrue();
            tablet.comeOnline();
            assertThat(page.locator("[data-queue]")).isHidden();
            HandedTablet.takeBack(page);
            assertThat(page.locator("#answer-" + cast.mieke().id())).containsText("getekend op de tablet");
            assertThat(page.locator("#answer-" + cast.yassin().id())).containsText("getekend op de tablet");
            assertThat(page.locator("[data-queue]")).isHidden();
        }
        assertThat(answer(cast, plan, cast.mieke()).outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
    }

    @Test
    void aMinorAndTheGuardianSignOnAPhone() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        try (Browser phone = Browser.phone(port)) {
            Page page = phone.open("/test/as-guest/" + cast.bram().person() + "?to=/my-part/"
                    + cast.bram().id() + "/plan");
            Axe.findsNothing(page);
            draw(page, "drawing");
            draw(page, "guardianDrawing");
            assertThat(page.locator("input[name=guardian]")).hasValue("Dirk De Smet");
            Browser.picture(page, "sign-phone");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik teken"))
                    .click();
            assertThat(page.locator(".notice")).containsText("Je handtekening is bewaard");
        }
        PlanAnswer answer = answer(cast, plan, cast.bram());
        assertThat(answer.drawn() && answer.guardianDrawn()).isTrue();
    }

    @Test
    void aTypedNameSignsWithoutJavaScript() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        try (Browser phone = Browser.with(
                port, Browser.options(390, 844).setJavaScriptEnabled(false).setColorScheme(ColorScheme.DARK))) {
            Page page = phone.open("/test/as-guest/" + cast.nele().person() + "?to=/my-part/"
                    + cast.nele().id() + "/plan");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Ik teken").setExact(true))
                    .first()
                    .click();
            assertThat(page.locator(".errors")).isVisible();
            Browser.picture(page, "sign-typed-phone-dark");
            page.getByLabel("Je naam").fill("Nele Wouters");
            page.getByLabel("Ik heb het plan gelezen en ik teken").check();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Ik teken").setExact(true))
                    .first()
                    .click();
            assertThat(page.locator(".notice")).containsText("Je handtekening is bewaard");
        }
        PlanAnswer answer = answer(cast, plan, cast.nele());
        assertThat(answer.outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
        assertThat(answer.drawn()).isFalse();
    }

    /** On a phone the box is far below: without being led there people think that they signed. */
    @Test
    void whatIsNotRightYetIsSeenAndFocusedEachTime() {
        Cast cast = signed.open();
        for (boolean scripted : new boolean[] {true, false})
            try (Browser phone = Browser.with(port, Browser.options(360, 640).setJavaScriptEnabled(scripted))) {
                Page page = phone.open("/test/as-guest/" + cast.nele().person() + "?to=/my-part/"
                        + cast.nele().id() + "/plan");
                for (int time = 1; time <= 3; time++) {
                    page.locator("[data-sign] .actions button").click();
                    assertThat(page.locator("#errors:focus")).hasCount(1);
                    BoundingBox box = page.locator("#errors").boundingBox();
                    assertThat(box.y).as("seen, time " + time).isBetween(0.0, 640.0 - 80);
                }
                if (scripted) Browser.picture(page, "sign-wrong-phone");
                // Refusing with a reason that is too long is the same kind of page.
                page.locator("details.decline summary").click();
                page.locator("#f-reason").evaluate("field => field.removeAttribute('maxlength')");
                page.locator("#f-reason").fill("x".repeat(2001));
                page.locator("details.decline button").click();
                assertThat(page.locator("#errors:focus")).hasCount(1);
                assertThat(page.locator("#errors").boundingBox().y).isBetween(0.0, 640.0 - 80);
            }
    }

    /** A paper that is missing is asked for where it belongs, in a list that is longer than the screen. */
    @Test
    void aPaperThatCannotBeUsedIsSaidWhereItWasChosen() {
        Cast cast = signed.open();
        for (boolean scripted : new boolean[] {true, false})
            try (Browser phone = Browser.with(port, Browser.options(360, 640).setJavaScriptEnabled(scripted))) {
                Page page = phone.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
                Locator row = page.locator("#answer-" + cast.dirk().id());
                row.locator("details.confirm > summary").first().click();
                row.locator("form[action$='/paper'] button").click();
                Locator field = row.locator("input[type=file]:focus");
                assertThat(field).hasCount(1);
                assertThat(row.locator(".wrong")).isVisible();
                assertThat(field.boundingBox().y).isBetween(0.0, 640.0 - 40);
            }
    }

    /** The facilitator's list, with every kind of answer in it, where a phone shows it. */
    @Test
    void theListFitsAPhoneInEveryLanguage() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        var ellen = web.as(cast.ellen());
        ellen.post(
                cast.path("/plan/signatures"), signed.drawn(plan, cast.lotte().id()));
        ellen.post(
                cast.path("/plan/signatures"), signed.typed(plan, cast.mieke().id(), "Mieke Janssens"));
        ellen.post(cast.path("/plan/signatures"), signed.drawn(plan, cast.bram().id()));
        ellen.post(
                cast.path("/plan/declines"),
                "plan",
                plan.id().toString(),
                "participant",
                cast.nele().id().toString(),
                "reason",
                "Verantwoordelijkheidsverdelingsbeslissing: ik wil eerst zien of het lukt.",
                "shown",
                "true");
        ellen.post(
                cast.path("/plan/signing/" + cast.yassin().id() + "/absence"),
                "plan",
                plan.id().toString());
        try (Browser phone = Browser.with(port, Browser.options(360, 740))) {
            Page page = phone.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            for (String language : List.of("nl", "fr", "en")) {
                page.navigate("/language/" + language + "?back=" + cast.path("/plan/signing"));
                assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
                Browser.fits(page);
                Browser.picture(page, "signing-360-" + language);
                assertThat(page.evaluate("""
                                () => [...document.querySelectorAll('.answers > li > *, .answers .btn, .answers .tag')]
                                  .filter((one) => one.getBoundingClientRect().right > innerWidth - 8
                                    || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
                                  .map((one) => one.textContent.trim())
                                  .join(' | ')""")).as("sticks out in " + language).isEqualTo("");
                assertThat(page.evaluate("""
                                () => Math.min(...[...document.querySelectorAll('.answers > li > div:first-child')]
                                  .map((one) => one.clientWidth))"""))
                        .as("room for a name in " + language)
                        .satisfies(
                                width -> assertThat(((Number) width).intValue()).isGreaterThan(150));
            }
        }
    }

    @Test
    void thePlanIsWrittenAndPutBeforeEverybody() {
        Cast cast = cases.cast();
        try (Browser desk = Browser.desk(port)) {
            Page page = desk.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan"));
            Axe.findsNothing(page);
            page.locator("#f-what").fill("Bram betaalt de fietsen terug");
            page.locator("#f-who").selectOption("Bram De Smet");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Voeg toe").setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Afspraak 1")))
                    .isVisible();
            // Another year than this one, so that it is said.
            int next = TestClock.today().getYear() + 1;
            page.getByLabel("elke maand").check();
            page.getByText("Geld", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Bedrag in alles").fill("550");
            page.getByLabel("In hoeveel delen?").fill("11");
            page.getByLabel("Eerste betaling op").fill(next + "-01-31");
            page.getByLabel("Hoe merken we").fill("Een berichtje na elke betaling");
            page.getByLabel("Wie volgt het op?").selectOption("de gespreksleider");
            page.locator("details.group:not([open]) > summary").click();
            page.getByLabel("Primair herstel").check();
            page.getByLabel("praktisch").check();
            assertThat(page.locator(".saved")).hasText(Pattern.compile("Bewaard"));
            Axe.findsNothing(page);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Bewaar").setExact(true))
                    .click();
            page.locator(".commitment a").click();
            assertThat(page.locator("table.table-like tbody tr")).hasCount(11);
            assertThat(page.locator("table.table-like"))
                    .containsText(Year.isLeap(next) ? "29 februari " + next : "28 februari " + next);
            Browser.picture(page, "commitment-desk");
            page.goBack();
            page.navigate(cast.path("/plan"));
            page.getByLabel("Ik heb gevraagd").check();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Bewaar").setExact(true))
                    .click();
            Axe.findsNothing(page);
            Browser.picture(page, "plan-desk");
            page.navigate(cast.path("/plan/aloud"));
            Axe.findsNothing(page);
            Browser.picture(page, "plan-aloud-desk");
            page.navigate(cast.path("/plan"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leg het plan voor om te tekenen"))
                    .click();
            assertThat(page.locator(".answers > li")).hasCount(6);
            Browser.picture(page, "signing-desk");
            page.navigate(cast.path("/plan"));
            Axe.findsNothing(page);
        }
    }

    @Test
    void aSignatureSurvivesTurningThePhoneAndADotIsNone() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        try (Browser tablet = Browser.tablet(port)) {
            Page page = tablet.open("/test/as/" + cast.ellen() + "?to=" + cast.path("/plan/signing"));
            HandedTablet.give(page, cast.lotte());
            Locator canvas = page.locator("[data-field=drawing] canvas");
            canvas.scrollIntoViewIfNeeded();
            BoundingBox box = canvas.boundingBox();
            page.mouse().click(box.x + 90, box.y + 60);
            Locator sign = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik teken"));
            sign.click();
            assertThat(page.locator(".pad[data-dot] .hint")).containsText("Dit is nog maar een punt");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak leeg"))
                    .first()
                    .click();

            draw(page, "drawing");
            double[] before = drawn(page);
            Object sent = page.locator("[name=drawing]").inputValue();
            page.setViewportSize(390, 844);
            page.waitForFunction("sent => document.querySelector('[name=drawing]').value !== sent", sent);
            double[] turned = drawn(page);
            assertThat(turned[0]).as("right edge, of the sheet").isLessThan(0.99);
            assertThat(turned[1]).as("height by width").isCloseTo(before[1], within(0.05));
            sign.click();
            assertThat(page.locator(".notice")).containsText("Je antwoord is bewaard");
        }
        assertThat(answer(cast, plan, cast.lotte()).drawn()).isTrue();
    }

    /** What would be sent: where the ink ends on the right, of the whole, and its height by its width. */
    private static double[] drawn(Page page) {
        var measured = (java.util.List<?>) page.evaluate("""
                        async () => {
                          const picture = new Image();
                          picture.src = document.querySelector('[name=drawing]').value;
                          await picture.decode();
                          const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
                          const paint = canvas.getContext('2d');
                          paint.drawImage(picture, 0, 0);
                          const { data } = paint.getImageData(0, 0, canvas.width, canvas.height);
                          const xs = [], ys = [];
                          for (let at = 3; at < data.length; at += 4)
                            if (data[at] > 100) {
                              xs.push(((at - 3) / 4) % canvas.width);
                              ys.push(Math.floor((at - 3) / 4 / canvas.width));
                            }
                          const far = (all, by) => all.reduce((one, other) => by(one, other));
                          const [left, right] = [far(xs, Math.min), far(xs, Math.max)];
                          const [top, bottom] = [far(ys, Math.min), far(ys, Math.max)];
                          return ['' + right / canvas.width, '' + (bottom - top) / (right - left)];
                        }
                        """);
        return measured.stream()
                .mapToDouble(one -> Double.parseDouble((String) one))
                .toArray();
    }

    static void draw(Page page, String field) {
        Locator canvas = page.locator("[data-field=" + field + "] canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + 30, box.y + box.height * .6);
        page.mouse().down();
        for (int n = 1; n <= 24; n++)
            page.mouse()
                    .move(box.x + 30 + n * (box.width - 60) / 24, box.y + box.height * (.5 + .25 * Math.sin(n * .9)));
        page.mouse().up();
    }

    private PlanAnswer answer(Cast cast, Plan plan, Someone one) {
        return cases.in(cast.ellen(), () -> {
            return answers.of(circles.open(cast.id(), CasePart.SIGNATURE, May.READ), plan.id(), one.id())
                    .orElseThrow();
        });
    }
}
