package org.herstelkring.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Browser;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a hergo with nine people asks of a facilitator's hands, from intake to sealed plan: clicks, fields and pages, by what
 * stands on the pages alone. What those at the table do themselves with the tablet is counted apart.
 */
@ApplicationTest
@Tag("browser")
@LongTest
class NineRoundTheTableTest {

    private static final LocalDate TODAY = TestClock.today();

    @LocalServerPort
    private int port;

    @Autowired
    private CaseCast cases;

    @Test
    void fromIntakeToSealedPlan() {
        CaseCast.Cast cast = cases.cast();
        try (Browser desk = Browser.desk(port)) {
            desk.open("/test/as/" + cast.ellen() + "?to=/cases");
            CountedHand hand = new CountedHand(desk.page());
            intake(hand);
            tell("intake", hand);
            people(hand);
            tell("people", hand);
            prepare(hand);
            tell("prepare", hand);
            decide(hand);
            tell("decide", hand);
            meet(hand);
            tell("meet", hand);
            converse(hand);
            tell("converse", hand);
            plan(hand);
            tell("plan", hand);
            sign(hand);
            tell("sign", hand);
            assertThat(hand.clicks()).as("clicks").isLessThanOrEqualTo(120);
            assertThat(hand.fields()).as("fields").isLessThanOrEqualTo(60);
            assertThat(hand.loads()).as("pages").isLessThanOrEqualTo(45);
        }
    }

    private void intake(CountedHand hand) {
        hand.press("Nieuwe zaak").fill("title", "Inbraak in het tuinhuis").press("Begin");
        hand.fill("facts", "Twee broers braken het slot van het tuinhuis open. Ze namen een fiets en gereedschap mee.")
                .fill("happenedOn", TODAY.minusDays(9).toString())
                .fill("place", "Het tuinhuis van de school")
                .tick("harm", "MATERIAL")
                .tick("harm", "EMOTIONAL")
                .press("Bewaar en ga verder");
        hand.tick("seriousness", "SERIOUS")
                .tick("several", "YES")
                .tick("responsibility", "YES")
                .tick("fits", "hergo")
                .tick("urgency", "SOON")
                .press("Bewaar");
    }

    private static final List<String> COMMITMENTS =
            List.of("Het slot herstellen", "De fiets terugbrengen", "€ 150 betalen");

    private int moves;

    private static final int PEOPLE = 9;

    private void people(CountedHand hand) {
        hand.press("Plak een lijst");
        hand.fill("lines", """
                Sem, sem@voorbeeld.test, veroorzaker
                Tom, tom@voorbeeld.test, veroorzaker
                Lotte, lotte@voorbeeld.test, benadeelde
                Jan Maes, jan@voorbeeld.test, benadeelde
                Els Baert, els@voorbeeld.test, steunfiguur
                Piet Baert, piet@voorbeeld.test, steunfiguur
                Rita Claes, rita@voorbeeld.test, steunfiguur
                An Wouters, an@voorbeeld.test, steunfiguur
                Omer Dewit, 0470 12 34 56, derde
                """).press("Kijk na");
        for (int at = 4; at < 8; at++) hand.pick("people[" + at + "].beside", at < 6 ? "Sem" : "Lotte");
        hand.press("Bewaar deze mensen");
    }

    private void prepare(CountedHand hand) {
        hand.press("Bereid voor");
        hand.click("main ul.list h2 a");
        hand.press("Alles op één bladzijde");
        for (int person = 0; person < PEOPLE; person++) {
            hand.tick("willing", "YES")
                    .fill("expectations", "Dat er geluisterd wordt.")
                    .fill("safety", "Een pauze.");
            if (hand.page().locator("main input[name=responsibility]").count() > 0) hand.tick("responsibility", "YES");
            Locator onward = hand.page().locator("main button[name=then]");
            if (onward.count() > 0) hand.click(onward);
            else hand.press("Bewaar");
        }
        hand.press("Voorbereiding van iedereen");
    }

    private void decide(CountedHand hand) {
        hand.press("Kunnen we beginnen?");
        hand.tick("what", "GO").fill("reason", "Iedereen is klaar.").press("Leg vast");
    }

    private void meet(CountedHand hand) {
        next(hand);
        hand.fill("date", TODAY.plusDays(4).toString()).fill("time", "14:00").fill("place", "De Linde, lokaal 3");
        hand.press("Bewaar");
        hand.press("Vraag hen");
        hand.click("nav.back a");
    }

    /** What the case says comes next. */
    private static void next(CountedHand hand) {
        hand.click("section.next a.btn");
    }

    /** Up to the moment at which the plan is written out; of questions that stand together on a card, each once. */
    private void converse(CountedHand hand) {
        next(hand);
        hand.press("Begin het gesprek");
        onward(hand, "informal.write");
    }

    private void onward(CountedHand hand, String until) {
        Locator from = hand.page().locator("#cockpit input[name=from]").first();
        for (String at = from.inputValue(); !at.startsWith(until); at = from.inputValue()) {
            if (at.startsWith("plan.commitments")) note(hand);
            Locator pass = hand.page().locator("#move-pass:enabled");
            String before = at;
            hand.click(pass.count() > 0 ? pass : hand.page().locator("#move-next"));
            moves++;
            hand.page().waitForCondition(() -> !from.inputValue().equals(before));
        }
    }

    private void note(CountedHand hand) {
        for (String what : COMMITMENTS) {
            if (!hand.page().locator("#add-what").isVisible()) hand.click("#plan-add summary");
            hand.page().locator("#add-what").fill(what);
            hand.pick("owner", "Sem");
            hand.wrote(1);
            hand.click("#plan-add form button");
            hand.page().waitForSelector("#c-plan ul.steps li:has-text('" + what + "')");
        }
    }

    private void plan(CountedHand hand) {
        hand.click(".c-open a");
        hand.click("#commitments a[href*='/plan/commitments/']");
        for (int one = 0; one < COMMITMENTS.size(); one++) {
            hand.tick("rhythm", "once").fill("dueOn", TODAY.plusDays(20).toString());
            hand.fill("howFollowed", "De gespreksleider belt.").pick("follower", "de gespreksleider");
            hand.press(one < COMMITMENTS.size() - 1 ? "Bewaar en ga naar de volgende" : "Bewaar");
        }
        hand.press("Voeg iemand toe die het moet weten");
        hand.fill("who", "De directie")
                .fill("what", "Dat er een plan is.")
                .fill("how", "In een gesprek")
                .fill("teller", "Jan Maes");
        hand.press("Bewaar");
        hand.press("Lees voor").press("Schrijf op wat er nog kwam");
        hand.fill("summary", "Sem en Tom herstellen samen wat stuk ging.").tick("askedForgotten", "true");
        hand.click("#words form button.btn");
        hand.press("Leg het plan voor om te tekenen");
    }

    /** Back to the circle, where it is read and signed; then the seal. */
    private void sign(CountedHand hand) {
        hand.press("Geef de tablet");
        hand.fill("pin", "4071").press("Vergrendel en geef de tablet");
        everybodySigns(hand.page());
        hand.click("a[href='/handed-over']");
        hand.fill("pin", "4071").press("Open mijn toestel");
        hand.press("Kijk nog één keer");
        hand.press("Verzegel het plan");
    }

    /** The hands of those at the table. */
    private static void everybodySigns(Page page) {
        for (int signed = 0; signed < PEOPLE; signed++) {
            Locator typed = page.locator("main input[name=typed]").first();
            if (typed.count() == 0) {
                page.locator("[data-turn] a:visible").first().click();
                page.locator("form[data-sign]").waitFor();
            }
            if (!typed.isVisible())
                page.locator("details[data-typed] summary").first().click();
            typed.fill("Getekend");
            page.locator("main input[name=confirm]").check();
            page.locator("form[data-sign] .actions button").click();
            page.locator("form[data-sign]")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    private static void tell(String part, CountedHand hand) {
        System.out.println("COUNT " + part + ": " + hand.clicks() + " clicks, " + hand.fields() + " fields, "
                + hand.loads() + " pages");
    }
}
