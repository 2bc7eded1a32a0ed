package org.herstelkring.cases.signature;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Browser;
import org.herstelkring.circle.Circles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What waits on a device knows whose it is and on which version it was typed. */
@ApplicationTest
@Tag("browser")
class LocalCopiesBrowserTest {

    private static final String WAITING = """
            async () => {
              const open = indexedDB.open('herstelkring');
              const db = await new Promise((ok) => { open.onsuccess = () => ok(open.result); });
              if (!db.objectStoreNames.contains('waiting')) return '0 0';
              const all = db.transaction(['waiting', 'keys']);
              const read = (q) => new Promise((ok) => { q.onsuccess = () => ok(q.result); });
              const rows = await read(all.objectStore('waiting').count());
              const keys = await read(all.objectStore('keys').count());
              db.close();
              return rows + ' ' + keys;
            }
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Circles circles;

    @Test
    void onASharedTabletASignatureWaitsForWhoseItIs() {
        Cast cast = signed.open();
        try (Browser tablet = Browser.tablet(port)) {
            Page page = tablet.open(as(cast.ellen(), cast.path("/plan/signing")));
            HandedTablet.give(page, cast.mieke());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            tablet.goOffline();
            SigningBrowserTest.draw(page, "drawing");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik teken"))
                    .click();
            assertThat(page.locator("[data-queue]")).containsText("Bewaard op dit toestel, nog niet verstuurd");
            // Somebody else takes the tablet, who has the same page.
            page.route("**/signatures", route -> {
                throw new AssertionError("sent in another person's name");
            });
            page.navigate("about:blank");
            // It was handed over: whoever else takes it signs in anew.
            tablet.context().clearCookies();
            tablet.comeOnline();
            cases.run(cast.ellen(), () -> {
                var keeping = circles.keep(cast.id());
                keeping.share(cast.omar());
                CaseGrants.facilitator(keeping, cast.omar());
            });
            page.navigate(as(cast.omar(), cast.path("/plan/signing")));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("[data-queue]")).isHidden();
            assertThat(page.locator("#answer-" + cast.mieke().id())).not().containsText("getekend op de tablet");
            assertThat(page.evaluate(WAITING)).isEqualTo("1 1");
            signOut(page);
            assertThat(page.evaluate(WAITING)).as("what is not theirs stays").isEqualTo("1 1");
            page.unroute("**/signatures");
            page.navigate(as(cast.ellen(), cast.path("/plan/signing")));
            assertThat(page.locator("#answer-" + cast.mieke().id())).containsText("getekend op de tablet");
            assertThat(page.locator("[data-queue]")).isHidden();
            signOut(page);
            assertThat(page.evaluate(WAITING)).isEqualTo("0 0");
        }
    }

    @Test
    void whatWasTypedWithoutANetworkComesBackAndNothingIsOverwritten() {
        Cast cast = cases.cast();
        String facts = cast.path("/facts");
        try (Browser here = Browser.phone(port);
                Browser there = Browser.phone(port)) {
            Page page = here.open(as(cast.ellen(), facts));
            here.goOffline();
            page.locator("#f-facts").fill("Op de ene telefoon getypt.");
            assertThat(page.locator(".saved")).hasAttribute("data-state", "waiting");
            page.waitForFunction(WAITING.replaceFirst("return rows .*;", "return rows === 1;"));
            page.navigate("about:blank");
            here.comeOnline();

            Page other = there.open(as(cast.ellen(), facts));
            other.locator("#f-facts").fill("Op de andere telefoon getypt.");
            assertThat(other.locator(".saved")).hasText("Bewaard");

            page.navigate(facts);
            assertThat(page.locator("#f-facts")).hasValue("Op de ene telefoon getypt.");
            assertThat(page.locator(".saved")).containsText("Iemand anders");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("Bewaar en ga verder")
                                    .setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("form.merge")).containsText("Op de ene telefoon getypt.");
            assertThat(page.locator("form.merge")).containsText("Op de andere telefoon getypt.");
        }
    }

    @Test
    void whoLeavesInAHurryLeavesNoDraft() {
        Cast cast = cases.cast();
        try (Browser phone = Browser.phone(port)) {
            Page page = phone.open(as(cast.ellen(), cast.path("/facts")));
            page.route("**/facts/draft", route -> route.abort());
            page.locator("#f-facts").fill("Niet voor wie nu binnenkomt.");
            assertThat(page.locator(".saved")).hasAttribute("data-state", "waiting");
            page.waitForFunction(WAITING.replaceFirst("return rows .*;", "return rows === 1;"));
            page.locator("[data-leave]").click();
            page.waitForURL("**/uit");
            page.waitForFunction(WAITING.replaceFirst("return rows .*;", "return rows === 0;"));
        }
    }

    private static String as(UUID person, String to) {
        return "/test/as/" + person + "?to=" + to;
    }

    private static void signOut(Page page) {
        page.navigate("/me");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Meld je af").setExact(true))
                .click();
        page.waitForURL("**/");
    }
}
