package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.people.FreshProof;
import org.herstelkring.people.HandedOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** The tablet goes round the table: what whoever holds it can do, and how it is opened again. */
@ApplicationTest
class HandedOverTest {

    private static final String TITLE = "Brand in de fietsenstalling";
    private static final String SHUT = "Dit toestel is uitgeleend";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseCast cases;

    @Autowired
    private Circles circles;

    @Autowired
    private PlanAnswers answers;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Web web;

    @Autowired
    private FreshProof proof;

    @Autowired
    private HandedOver device;

    private Cast cast;
    private Caller tablet;

    @BeforeEach
    void hand() {
        cast = signed.open();
        tablet = Caller.signedIn(port, cast.ellen());
    }

    @Test
    void whoeverHoldsItSeesTheSheetAndNothingElse() {
        assertThat(tablet.get("/cases").body()).contains(TITLE);
        HttpResponse<String> given = give();
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(given.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(sheet()));
        assertThat(given.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        HttpResponse<String> page = tablet.get(sheet());
        assertThat(page.body())
                .contains("Ik teken dit plan", cast.lotte().name())
                .doesNotContain(TITLE, "href=\"/\"", "class=\"places\"", "data-leave");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        for (String other : List.of(
                "/", "/cases", cast.path(""), cast.path("/plan"), cast.path("/plan/signing"), "/me", "/uit", "/geen"))
            shut(tablet.get(other));
        shut(tablet.submit("/handed-over", cast.path("/plan/versions"), "id", "x"));
        shut(tablet.send(tablet.request(sheet()).DELETE()));
        shut(tablet.send(tablet.request(sheet()).method("PUT", HttpRequest.BodyPublishers.noBody())));
        shut(tablet.postBare("/cases"));
    }

    @Test
    void itStaysLockedInAnotherWindowAndAfterTheBrowserWasClosed() {
        give();
        Caller later = Caller.withCookies(port, tablet.cookies());
        shut(later.get("/cases"));
        assertThat(later.get(sheet()).statusCode()).isEqualTo(200);
    }

    @Test
    void itIsPassedOnByFirstNameAndSaysNothingOfAnAnswer() {
        give();
        var plan = signed.plan(cast);
        HttpResponse<String> taken = tablet.submit(
                sheet(),
                cast.path("/plan/declines"),
                "plan",
                plan.id().toString(),
                "participant",
                cast.lotte().id().toString(),
                "reason",
                "Te vroeg");
        assertThat(taken.headers().firstValue("Location").orElse("")).endsWith(cast.path("/plan/round"));
        HttpResponse<String> round = tablet.get(cast.path("/plan/round"));
        assertThat(round.body())
                .contains("Dank je wel. Je antwoord is bewaard", "<b>Lotte</b>", "heeft geantwoord", "is aan de beurt")
                .doesNotContain("Peeters", "tekent niet", "Te vroeg", TITLE);
        shut(tablet.get(sheet()));
        assertThat(tablet.get(cast.path("/plan/signing/" + cast.mieke().id())).body())
                .contains("Ik teken dit plan");
    }

    @Test
    void anAnswerThatWasGivenBeforeIsNotHandedOver() {
        web.as(cast.ellen())
                .post(
                        cast.path("/plan/signatures"),
                        signed.drawn(signed.plan(cast), cast.mieke().id()));
        give();
        shut(tablet.get(cast.path("/plan/signing/" + cast.mieke().id())));
        assertThat(tablet.get(cast.path("/plan/round")).body()).contains("heeft geantwoord");
    }

    /** Not by its page, which is shut, and not by a form of it that somebody kept or made. */
    @Test
    void whatIsAnsweredIsNotChangedByWhoeverComesNext() {
        var plan = signed.plan(cast);
        web.as(cast.ellen())
                .post(
                        cast.path("/plan/signing/" + cast.yassin().id() + "/absence"),
                        "plan",
                        plan.id().toString());
        give();
        String[] no = {
            "plan", plan.id().toString(), "participant", cast.lotte().id().toString(), "reason", "Te vroeg"
        };
        for (int twice = 0; twice < 2; twice++)
            assertThat(send("/plan/declines", no).statusCode()).isEqualTo(303);
        for (Someone one : List.of(cast.lotte(), cast.yassin())) {
            HttpResponse<String> other = send("/plan/signatures", signed.drawn(plan, one.id()));
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(send("/plan/signatures", signed.typed(plan, one.id(), ""))
                            .statusCode())
                    .as("no sheet comes with what is wrong")
                    .isEqualTo(409);
        }
        assertThat(outcome(cast.lotte())).isEqualTo(PlanAnswer.Outcome.DECLINED);
        assertThat(outcome(cast.yassin())).isEqualTo(PlanAnswer.Outcome.ABSENT);
        String[] drawn = signed.drawn(plan, cast.mieke().id());
        for (int twice = 0; twice < 2; twice++)
            assertThat(send("/plan/signatures", drawn).statusCode()).isEqualTo(303);
        assertThat(send(
                                "/plan/declines",
                                "plan",
                                plan.id().toString(),
                                "participant",
                                cast.mieke().id().toString())
                        .statusCode())
                .isEqualTo(409);
        assertThat(outcome(cast.mieke())).isEqualTo(PlanAnswer.Outcome.SIGNED);
    }

    private HttpResponse<String> send(String form, String... fields) {
        return tablet.submit("/handed-over", cast.path(form), fields);
    }

    private PlanAnswer.Outcome outcome(Someone one) {
        return cases.in(
                cast.ellen(),
                () -> answers.of(
                                circles.open(cast.id(), CasePart.SIGNATURE, May.CONTRIBUTE),
                                signed.plan(cast).id(),
                                one.id())
                        .orElseThrow()
                        .outcome());
    }

    @Test
    void thePinOfThisSittingOpensItAndIsAskedOnce() {
        give();
        assertThat(tablet.get("/handed-over").body()).contains("Open mijn toestel", "Terug naar het blad");
        HttpResponse<String> opened = open(HandedTablet.PIN);
        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith(cast.path("/plan/signing"));
        assertThat(tablet.get("/cases").body()).contains(TITLE);
        assertThat(tablet.get(sheet()).body()).doesNotContain("name=\"pin\"").contains("die je al koos");
        assertThat(tablet.post(sheet() + "/handing").statusCode()).isEqualTo(303);
        shut(tablet.get("/cases"));
        assertThat(open("8888").statusCode()).isEqualTo(422);
        assertThat(open(HandedTablet.PIN).statusCode()).isEqualTo(303);
    }

    @Test
    void aPinIsFourToSixDigitsAndNotWhatEverybodyTriesFirst() {
        for (String odd : List.of("", "123", "1234567", "12a4", "1111", "000000", "1234", "987654", "een twee"))
            assertThat(tablet.post(sheet() + "/handing", "pin", odd))
                    .as(odd)
                    .satisfies(page -> assertThat(page.statusCode()).isEqualTo(422))
                    .satisfies(page -> assertThat(page.body()).contains("id=\"f-pin-wrong\""));
        assertThat(tablet.get("/cases").statusCode()).isEqualTo(200);
        assertThat(tablet.post(sheet() + "/handing", "pin", "1212").statusCode())
                .isEqualTo(303);
    }

    @Test
    void tooManyWrongPinsEndTheSession() {
        give();
        HttpResponse<String> wrong = open("5050");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("nog 4 keer").doesNotContain("5050");
        for (String guess : List.of("5051", "5052", "5053")) open(guess);
        HttpResponse<String> last = open("5054");
        assertThat(last.headers().firstValue("Location").orElse("")).contains("/sign-in?to=");
        assertThat(tablet.get("/cases").headers().firstValue("Location").orElse(""))
                .contains("/sign-in");
        assertThat(tablet.get(sheet()).statusCode()).isEqualTo(303);
    }

    /** Whoever tries all at once gets no more tries by it. */
    @Test
    void guessesAtTheSameMomentAreCountedToo() throws Exception {
        give();
        List<Integer> answers = new ArrayList<>();
        try (var hands = Executors.newFixedThreadPool(12)) {
            List<Future<Integer>> all = IntStream.range(0, 12)
                    .mapToObj(at -> hands.submit(() -> Caller.withCookies(port, tablet.cookies())
                            .submit("/handed-over", "/handed-over/opening", "pin", "60" + (10 + at))
                            .statusCode()))
                    .toList();
            for (Future<Integer> one : all) {
                try {
                    answers.add(one.get());
                } catch (java.util.concurrent.ExecutionException gone) {
                    // The form was not there any more: the session had ended.
                    answers.add(303);
                }
            }
        }
        assertThat(answers.stream().filter(one -> one == 422).count()).isLessThan(5);
        assertThat(tablet.get("/cases").statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverShowsThatItIsThemOpensItAndChoosesAnotherPin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession(true).setAttribute("people.handed", org.herstelkring.cast.Tablet.with(cast.id()));
        request.getSession().setAttribute("people.handed.pin", "x");
        assertThat(device.isNow(request)).isTrue();
        proof.renew(request);
        assertThat(device.isNow(request)).isFalse();
        assertThat(device.isPinChosen(request)).isFalse();
    }

    @Test
    void whatCountedAsFreshProofIsGoneWhenItIsHandedOver() {
        give();
        open(HandedTablet.PIN);
        assertThat(tablet.post("/me/passkeys/options").statusCode()).isEqualTo(428);
    }

    @Test
    void whoForgotThePinSignsOut() {
        give();
        assertThat(tablet.submit("/handed-over", "/sign-out").statusCode()).isEqualTo(303);
        assertThat(tablet.get("/cases").headers().firstValue("Location").orElse(""))
                .contains("/sign-in");
    }

    private HttpResponse<String> give() {
        return tablet.submit(sheet(), sheet() + "/handing", "pin", HandedTablet.PIN);
    }

    private HttpResponse<String> open(String pin) {
        return tablet.submit("/handed-over", "/handed-over/opening", "pin", pin);
    }

    private String sheet() {
        return cast.path("/plan/signing/" + cast.lotte().id());
    }

    private static void shut(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(SHUT).doesNotContain(TITLE, "Lotte");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
