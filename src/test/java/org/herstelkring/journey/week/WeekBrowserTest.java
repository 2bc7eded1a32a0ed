package org.herstelkring.journey.week;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Axe;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a phone: an idea grows into a plan, is done in the week, and stands in an arrangement. */
@ApplicationTest
@Tag("browser")
class WeekBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    SpaceCast people;

    @Autowired
    Web web;

    @Test
    void anIdeaBecomesAPlanIsDoneInTheWeekAndStandsInAnArrangement() {
        SpaceCast.Cast cast = people.cast();
        UUID goal = people.leaf(cast.sam(), LeafKind.GOAL, "life", Map.of("title", "Weer naar buiten"));
        String steps = "/space/goals/" + goal + "/steps/";
        UUID idea = Ids.next();
        LocalDate today = TestClock.today();
        web.as(cast.sam())
                .post(
                        steps + idea,
                        "what",
                        "Een halfuur langs het kanaal wandelen",
                        "when",
                        "idea",
                        "needs",
                        "Droge schoenen",
                        "along",
                        "Lena");
        web.as(cast.sam()).post(steps + Ids.next(), "what", "Zwemmen", "when", "weekly", "day", today.toString());
        try (Browser browser = Browser.phone(port)) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=" + steps + idea);
            look(page, "stap-idee");
            button(page, "Dit kies ik");
            page.getByLabel("Eén keer, op een dag").check();
            page.getByLabel("Welke dag?").first().fill(today.toString());
            look(page, "stap-plannen");
            button(page, "Dit neem ik me voor");
            page.navigate("/space/week");
            assertThat(page.locator(".week-day.now")).containsText("Een halfuur langs het kanaal wandelen");
            look(page, "week-telefoon");
            page.locator(".week-day.now button.tick").first().click();
            assertThat(page.locator(".week-day.now .tag.done")).hasCount(1);
            page.navigate("/space/arrangement/new");
            page.getByLabel("Hoe noem je het?").fill("Mijn arrangement voor deze winter");
            page.getByLabel("Zwemmen").check();
            page.getByLabel("In een groep").check();
            page.getByLabel("Hoe vaak?").fill("Elke week");
            look(page, "arrangement-schrijven");
            button(page, "Bewaar dit arrangement");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Mijn arrangement voor deze winter");
            look(page, "arrangement-telefoon");
            page.navigate("/space/goals/pyramid");
            look(page, "eigen-piramide-balans");
        }
        try (Browser browser = Browser.desk(port)) {
            Page page = browser.open("/test/as/" + cast.sam() + "?to=/space/week");
            look(page, "week-scherm");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.picture(page, "week-papier");
            byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            String text = new String(paper, java.nio.charset.StandardCharsets.ISO_8859_1);
            org.assertj.core.api.Assertions.assertThat(text.split("/Type\\s*/Page[^s]", -1).length - 1)
                    .as("one sheet")
                    .isEqualTo(1);
            org.assertj.core.api.Assertions.assertThat(text).containsPattern("/MediaBox \\[0 0 84[12]");
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        page.waitForLoadState();
        Axe.findsNothing(page);
        Boolean wide = (Boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
        org.assertj.core.api.Assertions.assertThat(wide)
                .as("sideways on " + name)
                .isFalse();
        Browser.picture(page, name);
    }
}
