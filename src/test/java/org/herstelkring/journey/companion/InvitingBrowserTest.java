package org.herstelkring.journey.companion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.people.internal.DutyTransaction;
import org.herstelkring.people.internal.EmailAddress;
import org.herstelkring.people.person.Accounts;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From signing up alone to somebody who accepted an invitation, on narrow phones. */
@ApplicationTest
@Tag("browser")
class InvitingBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Autowired
    DutyTransaction house;

    @Autowired
    AccountCipher seal;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void fromSigningUpToAnAcceptedInvitation() {
        String link;
        String code;
        try (Browser browser =
                Browser.with(port, Browser.options(360, 740).setHasTouch(true).setIsMobile(true))) {
            Page page = begin(browser, "Mia", "mia");
            check(page, "circle-space-begin");
            assertThat(page.getByLabel("Hoe wil je hier genoemd worden?")).hasValue("Mia");
            press(page, "Begin mijn ruimte");
            answerByKeyboard(page);
            Browser.picture(page, "circle-quartet");
            link = inviteByMail(page);
            code = inviteOnPaper(page);
        }
        try (Browser browser = Browser.with(port, Browser.options(360, 740))) {
            acceptByMail(browser, link);
        }
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setJavaScriptEnabled(false))) {
            acceptOnPaper(browser, code);
        }
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/test/as/" + account("mia") + "?to=/space/circle");
            assertThat(page.locator("main")).containsText("met account");
            check(page, "circle-desk");
            page.locator("svg a[aria-label^=Lena]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Binnen met een account");
            check(page, "circle-person-inside");
        }
    }

    @Test
    void whoComesWithAnotherAddressWaitsForTheOwner() {
        SpaceCast.Cast cast = people.cast();
        UUID sister = people.leaf(cast.sam(), LeafKind.COMPANION, "close", Map.of("title", "Lena", "near", "1"));
        String link;
        try (Browser browser = Browser.with(port, Browser.options(360, 740).setColorScheme(ColorScheme.DARK))) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=/space/circle/" + sister + "/invite");
            page.getByLabel("E-mailadres").fill("lena." + cast.tag() + "@example.org");
            press(page, "Stuur de uitnodiging");
            link = letterAbout(cast.sam());
            page.navigate("/test/as/" + cast.ada() + "?to=" + link);
            check(page, "circle-invited-other");
            page.getByLabel("Hoe kent deze persoon jou?").fill("Ada, van hiernaast");
            press(page, "Vraag of ik binnen mag");
            assertThat(page.locator("h1")).hasText("We vragen het aan Sam");
            check(page, "circle-invited-asked");
            page.navigate("/test/as/" + cast.sam() + "?to=/space");
            assertThat(page.locator("main")).containsText("Is dit wie je uitnodigde?");
            page.getByRole(AriaRole.LINK, named("Kijk wie het is")).click();
            assertThat(page.locator("main")).containsText("Ada, van hiernaast");
            check(page, "circle-person-asked");
            press(page, "Ja, laat binnen");
            assertThat(page.locator("main")).containsText("Kies wat deze persoon ziet");
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Haal uit mijn kring"))
                    .click();
            check(page, "circle-person-removing");
            press(page, "Ja, haal weg");
            assertThat(page.locator(".said")).containsText("meteen gestopt");
            check(page, "circle-removed");
            for (String path : new String[] {"/begin/for", "/space/name", "/invited", link, "/space/quartet/never"}) {
                page.navigate(path);
                check(page, "circle-other-" + path.replaceAll("[^a-z]", ""));
            }
        }
    }

    private Page begin(Browser browser, String name, String mailbox) {
        Page page = browser.open("/");
        check(page, "circle-welcome");
        page.getByRole(AriaRole.LINK, named("Begin een ruimte van jezelf")).click();
        check(page, "circle-begin");
        page.getByLabel("Hoe wil je genoemd worden?").focus();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type(mailbox + "." + tag + "@example.org");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
        check(page, "circle-begin-sent");
        page.navigate(letterTo(mailbox));
        page.locator("main form button").click();
        return page;
    }

    /** The four questions with nothing but keys: two answered, two left. */
    private void answerByKeyboard(Page page) {
        check(page, "circle-question");
        for (String answer : new String[] {"Mijn nachten.", "", "", "Iemand die meegaat."}) {
            page.locator("textarea").focus();
            if (!answer.isEmpty()) page.keyboard().type(answer);
            String before = page.url();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            if (answer.isEmpty()) page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.equals(before));
        }
        assertThat(page.locator("main")).containsText("Mijn nachten.");
        assertThat(page.locator("main")).containsText("Iemand die meegaat.");
        check(page, "circle-quartet");
    }

    private String inviteByMail(Page page) {
        page.navigate("/space/circle");
        check(page, "circle-empty");
        add(page, "Lena", "Een naaste", "mijn zus", "Dichtbij");
        check(page, "circle-person");
        page.getByRole(AriaRole.LINK, named("Nodig uit")).click();
        check(page, "circle-invite");
        page.getByLabel("Mijn profiel").check();
        page.getByLabel("E-mailadres").fill("mia." + tag + "@example.org");
        press(page, "Stuur de uitnodiging");
        assertThat(page.locator("main")).containsText("Dit is je eigen adres");
        check(page, "circle-invite-own");
        page.getByLabel("E-mailadres").fill("lena." + tag + "@example.org");
        press(page, "Stuur de uitnodiging");
        assertThat(page.locator("main")).containsText("Uitgenodigd op lena");
        check(page, "circle-person-invited");
        return letterAbout(account("mia"));
    }

    private String inviteOnPaper(Page page) {
        page.navigate("/space/circle");
        add(page, "Finn", "Een kind", "mijn zoon", "Dichtbij");
        page.locator("details.more summary").waitFor();
        page.getByLabel("Jouw briefje").fill("Soms is het druk in mijn hoofd.\nDat is niet jouw schuld.");
        press(page, "Bewaar");
        page.getByRole(AriaRole.LINK, named("Bekijk het briefje en druk het af"))
                .click();
        check(page, "circle-note");
        page.goBack();
        add(page, "Bo", "Een vriend of vriendin", "", "Verder weg");
        page.getByRole(AriaRole.LINK, named("Nodig uit")).click();
        press(page, "Maak een kaart");
        check(page, "circle-card");
        String code = page.locator(".code-big").innerText();
        page.navigate("/space/circle");
        check(page, "circle-phone");
        assertThat(page.locator("main")).containsText("Verder weg");
        return code;
    }

    private void add(Page page, String name, String sort, String relation, String near) {
        page.navigate("/space/circle/new");
        page.getByLabel("Naam").fill(name);
        page.getByLabel(sort, new Page.GetByLabelOptions().setExact(true)).check();
        if (!relation.isEmpty()) page.getByLabel("Hoe horen jullie bij elkaar?").fill(relation);
        page.getByLabel(near, new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Bewaar");
        assertThat(page.locator("h1")).hasText(name);
    }

    private void acceptByMail(Browser browser, String link) {
        Page page = browser.open(link);
        assertThat(page.locator("main")).not().containsText("Mia");
        check(page, "circle-invited-first");
        page.getByRole(AriaRole.LINK, named("Ik ben hier voor het eerst")).click();
        check(page, "circle-invited-begin");
        page.getByLabel("Hoe wil je genoemd worden?").fill("Lena");
        page.getByLabel("E-mailadres").fill("lena." + tag + "@example.org");
        press(page, "Stuur me een link");
        page.navigate(letterTo("lena"));
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Mia nodigt je uit in een kring");
        check(page, "circle-invited");
        Locator accept = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, ik kom in de kring"));
        accept.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Welkom in de kring van Mia");
        check(page, "circle-welcome-in");
        page.getByRole(AriaRole.LINK, named("Bekijk wat Mia deelt")).click();
        assertThat(page.locator("main")).containsText("Mia");
        page.navigate(link);
        assertThat(page).hasURL(Pattern.compile(".*/welcome"));
    }

    /** Without any script. */
    private void acceptOnPaper(Browser browser, String code) {
        Page page = browser.open("/invited");
        page.getByLabel("Code").fill("AAAA-BBBB-CCCC-DDDD");
        press(page, "Ga verder");
        assertThat(page.locator("main")).containsText("gaat er niets open");
        page.getByLabel("Code").fill(code.toLowerCase(java.util.Locale.ROOT));
        press(page, "Ga verder");
        page.getByRole(AriaRole.LINK, named("Ik ben hier voor het eerst")).click();
        page.getByLabel("Hoe wil je genoemd worden?").fill("Bo");
        page.getByLabel("E-mailadres").fill("bo." + tag + "@example.org");
        press(page, "Stuur me een link");
        page.navigate(letterTo("bo"));
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("Je ziet nog niets");
        press(page, "Ja, ik kom in de kring");
        assertThat(page.locator("main")).containsText("deelt nu nog niets");
        page.navigate("/invited/" + "x".repeat(32));
        assertThat(page.locator("h1")).hasText("Deze uitnodiging gaat niet open");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void check(Page page, String name) {
        Axe.findsNothing(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways on " + name)
                .isLessThanOrEqualTo(0);
        if (System.getProperty("look") != null || System.getenv("LOOK") != null) Browser.picture(page, name);
    }

    private UUID account(String mailbox) {
        return house.on(
                Duty.SIGN_IN,
                () -> accounts.withAddress(new EmailAddress(mailbox + "." + tag + "@example.org"))
                        .orElseThrow());
    }

    /** From the newest letter to somebody who has no account yet. */
    private String letterTo(String mailbox) {
        String address = mailbox + "." + tag + "@example.org ";
        return house.on(
                Duty.POST,
                () -> db
                        .sql("""
                                select id, to_sealed, link_sealed from people.letter
                                where to_sealed is not null and link_sealed is not null
                                order by created_at desc, id desc limit 30""")
                        .query((row, n) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return seal.open("people.letter.to", id, row.getBytes("to_sealed"))
                                    + " "
                                    + seal.open("people.letter.link", id, row.getBytes("link_sealed"));
                        })
                        .list()
                        .stream()
                        .filter(line -> line.startsWith(address))
                        .map(line -> line.substring(address.length()))
                        .findFirst()
                        .orElseThrow());
    }

    private String letterAbout(UUID sender) {
        return link("to_person is null and sender", sender);
    }

    private String link(String which, UUID id) {
        return house.on(
                Duty.POST,
                () -> db.sql("select id, link_sealed from people.letter where " + which
                                + " = ? order by created_at desc, id desc limit 1")
                        .param(id)
                        .query((row, n) -> seal.open(
                                "people.letter.link", row.getObject("id", UUID.class), row.getBytes("link_sealed")))
                        .single());
    }
}
