package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was signed without a network carries when it was signed, beside when it came in. */
@ApplicationTest
class SignedThereTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Web web;

    @Autowired
    private Circles circles;

    @Autowired
    private PlanAnswers answers;

    @Autowired
    private TestClock clock;

    @Test
    void bothMomentsStandInTheListAndOnThePlan() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        clock.passes(Duration.ofHours(5));
        Instant there = TestClock.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        send(cast, plan, cast.lotte(), there.toString());
        assertThat(answer(cast, plan, cast.lotte()).there()).isEqualTo(there);
        assertThat(web.as(cast.ellen()).get(cast.path("/plan/signing")).body()).contains("hier aangekomen op");
        assertThat(paper(cast, plan, cast.lotte()).there()).isEqualTo(there);
    }

    /** A guardian's is told apart from a minor's: what stands is of who signed last. */
    @Test
    void aMinorAndTheGuardianEachHaveTheirOwn() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        clock.passes(Duration.ofHours(5));
        Instant there = TestClock.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        send(cast, plan, cast.bram(), there.toString());
        assertThat(answer(cast, plan, cast.bram()).there()).isEqualTo(there);
        clock.passes(Duration.ofMinutes(1));
        String[] guardian = Stream.of(
                        Stream.of(signed.typed(plan, cast.bram().id(), "")).limit(8),
                        Stream.of("guardian", "Dirk De Smet", "guardianTyped", "Dirk De Smet"),
                        Stream.of(
                                "guardianConfirm", "true", "at", TestClock.now().toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        web.as(cast.ellen()).post(cast.path("/plan/signatures"), guardian);
        PlanAnswer both = answer(cast, plan, cast.bram());
        assertThat(both.outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
        assertThat(both.there()).isNull();
    }

    @Test
    void whatAClockSaysThatIsOffCountsForNothing() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        Instant before = TestClock.now().minus(Duration.ofDays(1));
        clock.passes(Duration.ofHours(5));
        send(cast, plan, cast.lotte(), before.toString());
        send(cast, plan, cast.mieke(), TestClock.now().plus(Duration.ofDays(1)).toString());
        send(cast, plan, cast.yassin(), "gisteren");
        send(cast, plan, cast.nele(), TestClock.now().toString());
        for (Someone one : java.util.List.of(cast.lotte(), cast.mieke(), cast.yassin(), cast.nele())) {
            PlanAnswer answer = answer(cast, plan, one);
            assertThat(answer.outcome()).as(one.name()).isEqualTo(PlanAnswer.Outcome.SIGNED);
            assertThat(answer.there()).as(one.name()).isNull();
        }
        assertThat(web.as(cast.ellen()).get(cast.path("/plan/signing")).body()).doesNotContain("hier aangekomen op");
    }

    private void send(Cast cast, Plan plan, Someone one, String at) {
        String[] form = Stream.concat(Stream.of(signed.drawn(plan, one.id())), Stream.of("at", at))
                .toArray(String[]::new);
        web.as(cast.ellen()).post(cast.path("/plan/signatures"), form);
    }

    private PlanAnswer answer(Cast cast, Plan plan, Someone one) {
        return cases.in(
                cast.ellen(),
                () -> answers.of(circles.open(cast.id(), CasePart.SIGNATURE, May.READ), plan.id(), one.id())
                        .orElseThrow());
    }

    private PlanDocument.Signature paper(Cast cast, Plan plan, Someone one) {
        return cases.in(cast.ellen(), () -> {
            circles.open(cast.id(), CasePart.SIGNATURE, May.READ);
            return answers.onPaper(circles.open(cast.id(), CasePart.PLAN, May.READ), plan.id()).stream()
                    .filter(signature -> signature.name().equals(one.name()))
                    .findFirst()
                    .orElseThrow();
        });
    }
}
