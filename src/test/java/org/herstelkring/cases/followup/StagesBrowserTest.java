package org.herstelkring.cases.followup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.followup.FollowUpCast.Followed;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages that say where a case stands, on a narrow phone and in the dark, and the acts on them without scripts. */
@ApplicationTest
class StagesBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    FollowUpCast follow;

    @Autowired
    CaseCast cases;

    @Autowired
    Web web;

    @Test
    void pagesOfSeveralStagesAtOnceOnAPhoneAndInTheDark() {
        Followed here = follow.begin();
        Followed closed = follow.begin();
        CaseCast.Cast stopped = cases.cast();
        meet(here.cast(), "RECONVENED");
        web.as(closed.cast().ellen())
                .post(closed.cast().path("/closing"), "outcome", "PARTLY", "words", "", "weeks", "6", "version", "1");
        meet(stopped, "CONVERSATION");
        web.as(stopped.ellen())
                .post(stopped.path("/conversation"), "id", Ids.next().toString());
        web.as(stopped.ellen()).post(stopped.path("/conversation/stops"), "words", "Het werd te veel.");
        CaseCast.Cast absent = cases.cast();
        String asked = meet(absent, "CONVERSATION");
        web.as(absent.ellen()).post(absent.path("/meetings/" + asked + "/invitations"));
        web.asGuest(absent.lotte().person())
                .post(
                        "/my-part/" + absent.lotte().id() + "/answer",
                        "meeting",
                        asked,
                        "answer",
                        "CANNOT",
                        "words",
                        "Ik durf nog niet.",
                        "proposal",
                        "Na de vakantie");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("case-again", as(here.cast(), ""));
        pages.put("follow-up-again", as(here.cast(), "/follow-up"));
        pages.put("reconvening", as(here.cast(), "/follow-up/reconvening"));
        pages.put("closed", as(closed.cast(), "/closing"));
        pages.put("case-closed", as(closed.cast(), ""));
        pages.put("stopped", as(stopped, "/conversation"));
        pages.put("case-stopped", as(stopped, ""));
        pages.put("case-cannot", as(absent, ""));
        pages.put("mine-holds", mine(here.cast().bram()));
        pages.put("mine-stopped", mine(stopped.lotte()));
        pages.put("mine-cannot", mine(absent.lotte()));
        try (Browser phone = Browser.with(port, Browser.options(360, 740));
                Browser desk = Browser.with(port, Browser.options(1280, 900).setColorScheme(ColorScheme.DARK))) {
            pages.forEach((name, path) -> {
                look(phone.open(path), name);
                look(desk.open(path), name + "-dark");
            });
            look(phone.open("/sign-in?to=/my-part"), "way-back");
        }
    }

    @Test
    void callingTogetherIsUndoneAndAClosedCaseOpenedWithoutScripts() {
        Followed here = follow.begin();
        try (Browser plain = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            Page page = plain.open(as(here.cast(), "/follow-up"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Roep de kring opnieuw samen"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kies een dag"))
                    .click();
            page.locator("[name=date]").fill(TestClock.today().plusDays(9).toString());
            page.locator("[name=time]").fill("14:00");
            page.locator("[name=place]").fill("Buurthuis");
            page.locator("form.form button:not(.quiet)").last().click();
            assertThat(page.locator(".said")).containsText("Wat jullie afspraken, loopt door");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak ongedaan"))
                    .click();
            assertThat(page.locator(".said")).containsText("afgelast");

            page = plain.open(as(here.cast(), "/closing"));
            page.locator("[name=outcome][value=KEPT]").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rond af"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open opnieuw"))
                    .click();
            assertThat(page.locator(".wrong").first()).containsText("Schrijf kort waarom");
            page.locator("[name=why]").fill("Er is nog iets nodig.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open opnieuw"))
                    .click();
            assertThat(page.locator(".said")).containsText("De zaak is weer open");
        }
    }

    private static void look(Page page, String name) {
        assertThat(page.locator("main h1")).isVisible();
        Browser.picture(page, "stages-" + name);
        Axe.findsNothing(page);
        Browser.fits(page);
    }

    private static String as(CaseCast.Cast cast, String page) {
        return "/test/as/" + cast.ellen() + "?to=" + cast.path(page);
    }

    private static String mine(CaseCast.Someone who) {
        return "/test/as-guest/" + who.person() + "?to=/my-part/" + who.id();
    }

    private String meet(CaseCast.Cast cast, String purpose) {
        String id = Ids.next().toString();
        web.as(cast.ellen())
                .post(
                        cast.path("/meetings"),
                        "id",
                        id,
                        "date",
                        TestClock.today().plusDays(5).toString(),
                        "time",
                        "14:00",
                        "minutes",
                        "60",
                        "place",
                        "Buurthuis",
                        "remind",
                        "1",
                        "purpose",
                        purpose,
                        "version",
                        "0");
        return id;
    }
}
