package org.herstelkring.cases.signature;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Stage;
import org.herstelkring.cases.paper.Verdict;
import org.herstelkring.cases.paper.Verification;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.picture.HugePictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@OnEveryServer
class SigningTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Web web;

    @Autowired
    private Circles circles;

    @Autowired
    private CaseFiles files;

    @Autowired
    private PlanAnswers answers;

    @Autowired
    private SealedPlans sealedPlans;

    @Autowired
    private SealWork work;

    @Autowired
    private org.herstelkring.cases.plan.Commitments commitments;

    @Autowired
    private Steps steps;

    @Autowired
    private Instalments instalments;

    @Autowired
    private Verification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPlanThatEverybodyAnsweredIsSealedOnceAndItsCommitmentsBecomeSteps() throws Exception {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        everybody(cast, plan, cast.dirk());
        decline(cast, plan, cast.dirk(), "Ik sta hier niet achter", true);
        sealed(cast);

        byte[] pdf = pdf(cast, plan);
        assertThat(verification.of(pdf)).isInstanceOf(Verdict.Genuine.class);
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/plan-of-six.pdf"), pdf);
        byte[] altered = pdf.clone();
        altered[pdf.length / 3] ^= 1;
        assertThat(verification.of(altered)).isNotInstanceOf(Verdict.Genuine.class);
        cases.run(cast.ellen(), () -> {
            assertThat(files.get(circles.open(cast.id(), CasePart.ROAD, May.READ))
                            .standing()
                            .open())
                    .containsExactly(Stage.FOLLOW_UP);
            var access = circles.open(cast.id(), PyramidPart.STEPS, May.READ);
            List<Step> kept = steps.of(access);
            assertThat(kept)
                    .filteredOn(step -> step.distance() != null)
                    .singleElement()
                    .matches(step -> step.isOf(cast.lotte().id())
                            && step.isOf(cast.bram().id()));
            List<Step> all =
                    kept.stream().filter(step -> step.distance() == null).toList();
            assertThat(all).hasSize(2).allMatch(step -> cast.bram().id().equals(step.owner()));
            Step money = all.stream()
                    .filter(step -> step.cents() != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(instalments.of(access).get(money.id())).hasSize(11).allMatch(part -> part.cents() == 50_00);
        });
    }

    @Test
    void twentyLastSignaturesAndTwentySealsAtOnceMakeOneSeal() throws Exception {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        everybody(cast, plan, cast.mieke());
        try (var hands = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> last = Stream.generate(() -> (Callable<Integer>) () -> web.as(cast.ellen())
                            .post(
                                    cast.path("/plan/signatures"),
                                    signed.drawn(plan, cast.mieke().id()))
                            .status())
                    .limit(20)
                    .toList();
            for (Future<Integer> one : hands.invokeAll(last))
                assertThat(one.get()).isEqualTo(303);
        }
        String seen = seen(cast, plan);
        try (var hands = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> seals = Stream.generate(() -> (Callable<Integer>) () -> web.as(cast.ellen())
                            .post(cast.path("/plan/seal"), "plan", plan.id().toString(), "seen", seen)
                            .status())
                    .limit(20)
                    .toList();
            for (Future<Integer> one : hands.invokeAll(seals))
                assertThat(one.get()).isEqualTo(303);
        }
        sealed(cast);
        assertThat(signed.sealedCopies(cast)).isEqualTo(1);
        assertThat(answer(cast, plan, cast.mieke()).outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
    }

    @Test
    void aServerThatStopsBetweenTheActAndTheSealFinishesAfterwards() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        everybody(cast, plan, null);
        jobWaitsUntil(cast, plan, TestClock.now().plusSeconds(3600));
        signed.seal(cast);
        work.sweep();
        assertThat(signed.sealedCopies(cast)).as("the server is down").isZero();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.OPEN);

        jobWaitsUntil(cast, plan, TestClock.now().minusSeconds(1));
        work.sweep();
        work.sweep();
        sealed(cast);
        assertThat(signed.sealedCopies(cast)).isEqualTo(1);
    }

    @Test
    void aSignatureSentTwiceIsTakenInOnce() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        String[] once = signed.drawn(plan, cast.lotte().id());
        assertThat(web.asGuest(cast.lotte().person())
                        .post(mine(cast.lotte(), "/signatures"), once)
                        .status())
                .isEqualTo(303);
        Instant first = answer(cast, plan, cast.lotte()).signedAt();
        assertThat(web.asGuest(cast.lotte().person())
                        .post(mine(cast.lotte(), "/signatures"), once)
                        .status())
                .isEqualTo(303);
        assertThat(answer(cast, plan, cast.lotte()).signedAt()).isEqualTo(first);
    }

    @Test
    void aMinorsSignatureCountsOnceTheGuardianSignedToo() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        web.as(cast.ellen())
                .post(
                        cast.path("/plan/signatures"),
                        signed.drawn(plan, cast.bram().id()));
        assertThat(answer(cast, plan, cast.bram()).waitsForGuardian()).isTrue();
        String[] guardian = {
            "id", UUID.randomUUID().toString(),
            "plan", plan.id().toString(),
            "seen", String.valueOf(plan.fingerprint()),
            "participant", cast.bram().id().toString(),
            "guardian", "Dirk De Smet",
            "guardianTyped", "Dirk De Smet",
            "guardianConfirm", "true"
        };
        assertThat(web.asGuest(cast.bram().person())
                        .post(mine(cast.bram(), "/signatures"), guardian)
                        .status())
                .isEqualTo(303);
        PlanAnswer both = answer(cast, plan, cast.bram());
        assertThat(both.outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
        assertThat(both.guardian()).isEqualTo("Dirk De Smet");
    }

    @Test
    void aDeclineIsKeptWithItsReasonAndToldToTheFacilitator() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        decline(cast, plan, cast.nele(), "Mijn naam staat hier fout in", false);
        PlanAnswer answer = answer(cast, plan, cast.nele());
        assertThat(answer.outcome()).isEqualTo(PlanAnswer.Outcome.DECLINED);
        assertThat(answer.reason()).isEqualTo("Mijn naam staat hier fout in");
        assertThat(web.as(cast.ellen()).get(cast.path("/plan/signing")).body())
                .contains("Mijn naam staat hier fout in");
        assertThat(web.asGuest(cast.lotte().person())
                        .get(mine(cast.lotte(), ""))
                        .body())
                .doesNotContain("Mijn naam staat hier fout in");
    }

    @Test
    void aScanThatCannotBeUsedIsSaidAtItsFieldAndWhatWasTypedStays() {
        Cast cast = signed.open();
        String plan = signed.plan(cast).id().toString();
        String bram = cast.bram().id().toString();
        String paper = cast.path("/plan/signing/" + bram + "/paper");
        byte[] absurd = HugePictures.png(20_000, 10_001);
        var refused = web.as(cast.ellen()).upload(paper, "scan", absurd, "plan", plan, "guardian", "Nonkel Dirk");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"scan-" + bram + "-wrong\"", "te veel beeldpunten", "value=\"Nonkel Dirk\"");
        byte[] large = HugePictures.png(9921, 14_031);
        assertThat(web.as(cast.ellen())
                        .upload(paper, "scan", large, "plan", plan, "guardian", "Nonkel Dirk")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void otherPaperAfterTheFirstIsSaidToStayAwayAndTheSameTwiceIsOne() {
        Cast cast = signed.open();
        String plan = signed.plan(cast).id().toString();
        String paper = cast.path("/plan/signing/" + cast.nele().id() + "/paper");
        byte[] page = HugePictures.png(600, 800);
        Web.Visitor ellen = web.as(cast.ellen());
        assertThat(ellen.upload(paper, "scan", page, "plan", plan).status()).isEqualTo(303);
        assertThat(ellen.upload(paper, "scan", page, "plan", plan).status()).isEqualTo(303);
        var other = ellen.upload(paper, "scan", HugePictures.png(640, 800), "plan", plan);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("Wat er staat, blijft zoals het was");
    }

    @Test
    void aPlanCannotBeSignedAfterWithdrawal() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        cases.run(
                cast.ellen(),
                () -> jdbc.sql("update cases.participant set stands = 'withdrawn' where circle_id = ? and id = ?")
                        .params(cast.id(), cast.nele().id())
                        .update());
        var answer = web.as(cast.ellen())
                .post(
                        cast.path("/plan/signatures"),
                        signed.drawn(plan, cast.nele().id()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("doet niet meer mee");
        assertThat(web.asGuest(cast.nele().person())
                        .post(
                                mine(cast.nele(), "/signatures"),
                                signed.drawn(plan, cast.nele().id()))
                        .status())
                .isEqualTo(409);
        assertThat(answer(cast, plan, cast.nele()).signedAt()).isNull();
    }

    @Test
    void whoWithdrewIsNotWaitedForAndThePlanSaysSo() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        cases.run(
                cast.ellen(),
                () -> jdbc.sql("update cases.participant set stands = 'withdrawn' where circle_id = ? and id = ?")
                        .params(cast.id(), cast.nele().id())
                        .update());
        everybody(cast, plan, cast.nele());
        assertThat(web.as(cast.ellen()).get(cast.path("")).body())
                .as("and the case says that it can be sealed")
                .contains(cast.path("/plan/seal"));
        sealed(cast);
        assertThat(answer(cast, plan, cast.nele()).outcome()).isEqualTo(PlanAnswer.Outcome.WITHDRAWN);
    }

    @Test
    void aTextChangedAfterTheFirstSignatureIsANewVersionThatIsAskedAgain() {
        Cast cast = signed.open();
        Plan first = signed.plan(cast);
        web.asGuest(cast.lotte().person())
                .post(
                        mine(cast.lotte(), "/signatures"),
                        signed.drawn(first, cast.lotte().id()));
        web.as(cast.ellen())
                .post(cast.path("/plan/versions"), "id", UUID.randomUUID().toString());
        Plan second = signed.plan(cast);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(Plan.State.DRAFT);
        assertThat(answer(cast, first, cast.lotte()).outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
        var late = web.asGuest(cast.nele().person())
                .post(
                        mine(cast.nele(), "/signatures"),
                        signed.drawn(first, cast.nele().id()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains(mine(cast.nele(), ""));
        assertThat(web.asGuest(cast.nele().person()).get(mine(cast.nele(), "")).body())
                .as("a draft is not shown to those who sign")
                .doesNotContain("verbrande fietsen");
        signed.put(cast);
        assertThat(answer(cast, signed.plan(cast), cast.lotte()).waits()).isTrue();
    }

    @Test
    void aNewVersionOfASealedPlanTakesItsPlaceAndItsStepsGoOnWhereTheyStood() {
        Cast cast = signed.open();
        everybody(cast, signed.plan(cast), null);
        sealed(cast);
        List<Step> before = steps(cast);
        Step money =
                before.stream().filter(step -> step.cents() != null).findFirst().orElseThrow();
        Step letter = before.stream()
                .filter(step -> step.cents() == null && step.distance() == null)
                .findFirst()
                .orElseThrow();
        cases.run(
                cast.ellen(),
                () -> instalments.pay(
                        circles.open(cast.id(), PyramidPart.STEPS, May.CONTRIBUTE), money.id(), 1, TestClock.today()));

        web.as(cast.ellen())
                .post(cast.path("/plan/versions"), "id", UUID.randomUUID().toString());
        UUID gone = cases.in(cast.ellen(), () -> {
            return commitments
                    .of(
                            circles.open(cast.id(), CasePart.PLAN, May.READ),
                            signed.plan(cast).id())
                    .stream()
                    .filter(one -> one.thread().equals(letter.id()))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
        web.as(cast.ellen()).post(cast.path("/plan/commitments/" + gone + "/removal"));
        assertThat(signed.versions(cast)).extracting(Plan::state).containsExactly(Plan.State.DRAFT, Plan.State.SEALED);
        signed.put(cast);
        everybody(cast, signed.plan(cast), null);
        sealed(cast);

        assertThat(signed.versions(cast))
                .extracting(Plan::state)
                .containsExactly(Plan.State.SEALED, Plan.State.SUPERSEDED);
        assertThat(steps(cast)).filteredOn(step -> step.distance() == null).hasSize(2);
        assertThat(steps(cast))
                .filteredOn(step -> step.distance() != null)
                .as("what is kept between people goes on too")
                .singleElement()
                .matches(step -> step.state() == org.herstelkring.pyramid.StepState.PLANNED);
        assertThat(steps(cast))
                .filteredOn(step -> step.id().equals(letter.id()))
                .extracting(Step::state)
                .containsExactly(org.herstelkring.pyramid.StepState.LET_GO);
        cases.run(cast.ellen(), () -> {
            var parts = instalments
                    .of(circles.open(cast.id(), PyramidPart.STEPS, May.READ))
                    .get(money.id());
            assertThat(parts).hasSize(11).filteredOn(part -> part.paid()).hasSize(1);
            assertThat(parts.stream().mapToLong(part -> part.cents()).sum()).isEqualTo(550_00);
            assertThat(parts.stream().map(part -> part.dueOn()).distinct()).hasSize(11);
        });
    }

    private List<Step> steps(Cast cast) {
        return cases.in(cast.ellen(), () -> steps.of(circles.open(cast.id(), PyramidPart.STEPS, May.READ)));
    }

    @Test
    void aTextNobodyAnsweredOpensAgainInTheSameVersion() {
        Cast cast = signed.open();
        web.as(cast.ellen())
                .post(cast.path("/plan/versions"), "id", UUID.randomUUID().toString());
        assertThat(signed.versions(cast)).hasSize(1);
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.DRAFT);
        signed.put(cast);
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.OPEN);
    }

    @Test
    void aFileThatIsNoDrawingChangesNothing() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        for (String wrong : List.of(
                "data:image/png;base64,AAAA",
                "data:image/svg+xml;base64,PHN2Zy8+",
                "data:image/png;base64," + "A".repeat(2_100_000))) {
            String[] form = signed.drawn(plan, cast.lotte().id());
            form[9] = wrong;
            assertThat(web.asGuest(cast.lotte().person())
                            .post(mine(cast.lotte(), "/signatures"), form)
                            .status())
                    .isEqualTo(422);
        }
        String[] nothing = signed.typed(plan, cast.lotte().id(), "");
        assertThat(web.asGuest(cast.lotte().person())
                        .post(mine(cast.lotte(), "/signatures"), nothing)
                        .status())
                .isEqualTo(422);
        assertThat(answer(cast, plan, cast.lotte()).waits()).isTrue();
    }

    @Test
    void aStrangerAndSomebodyElseInTheCaseGetNothing() {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        UUID stranger = cases.account("Vreemde");
        for (String path : List.of("/plan", "/plan/aloud", "/plan/signing", "/plan.pdf", "/plan/versions/1"))
            assertThat(web.as(stranger).get(cast.path(path)).status()).as(path).isEqualTo(404);
        assertThat(web.as(stranger).get(mine(cast.lotte(), "")).status()).isEqualTo(404);
        assertThat(web.as(cast.ellen()).get(mine(cast.lotte(), "")).status()).isEqualTo(404);
        assertThat(web.asGuest(cast.nele().person()).get(mine(cast.lotte(), "")).status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.nele().person())
                        .post(
                                mine(cast.lotte(), "/signatures"),
                                signed.drawn(plan, cast.lotte().id()))
                        .status())
                .isEqualTo(404);
        assertThat(web.asGuest(cast.lotte().person()).get(cast.path("/plan")).status())
                .isEqualTo(404);
        assertThat(web.asNobody().get(cast.path("/plan")).status()).isEqualTo(303);
    }

    @Test
    void whoseShareEndedReadsThePlanNoMore() {
        Cast cast = signed.open();
        assertThat(web.asGuest(cast.nele().person()).get(mine(cast.nele(), "")).body())
                .contains("verbrande fietsen");
        cases.run(
                cast.ellen(), () -> circles.keep(cast.id()).release(cast.nele().id()));
        assertThat(web.asGuest(cast.nele().person()).get(mine(cast.nele(), "")).status())
                .isEqualTo(404);
    }

    private void everybody(Cast cast, Plan plan, @org.jspecify.annotations.Nullable Someone but) {
        for (Someone one : cast.everybody()) {
            if (one.equals(but)) continue;
            String[] form = signed.drawn(plan, one.id());
            if (one.equals(cast.bram())) {
                form = Stream.concat(
                                Stream.of(form),
                                Stream.of(
                                        "guardian",
                                        "Dirk De Smet",
                                        "guardianTyped",
                                        "Dirk De Smet",
                                        "guardianConfirm",
                                        "true"))
                        .toArray(String[]::new);
            }
            var answer = one.equals(cast.lotte())
                    ? web.asGuest(one.person()).post(mine(one, "/signatures"), form)
                    : web.as(cast.ellen()).post(cast.path("/plan/signatures"), form);
            assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        }
    }

    private void decline(Cast cast, Plan plan, Someone one, String reason, boolean shown) {
        var answer = web.asGuest(one.person())
                .post(
                        mine(one, "/declines"),
                        "plan",
                        plan.id().toString(),
                        "participant",
                        one.id().toString(),
                        "reason",
                        reason,
                        "shown",
                        "" + shown);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private void sealed(Cast cast) {
        signed.seal(cast);
        await().atMost(ofSeconds(60)).until(() -> signed.plan(cast).state() == Plan.State.SEALED);
    }

    private byte[] pdf(Cast cast, Plan plan) {
        return cases.in(cast.ellen(), () -> {
            return sealedPlans
                    .pdf(circles.open(cast.id(), CasePart.PLAN, May.READ), plan.id())
                    .orElseThrow();
        });
    }

    private PlanAnswer answer(Cast cast, Plan plan, Someone one) {
        return cases.in(cast.ellen(), () -> {
            return answers.of(circles.open(cast.id(), CasePart.SIGNATURE, May.READ), plan.id(), one.id())
                    .orElseThrow();
        });
    }

    private void jobWaitsUntil(Cast cast, Plan plan, Instant moment) {
        Acting.run(
                Duty.SEAL,
                () -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                                insert into cases.seal_job (circle_id, plan_id, after) values (?, ?, ?)
                                on conflict (circle_id, plan_id) do update set after = excluded.after
                                """)
                        .params(cast.id(), plan.id(), java.sql.Timestamp.from(moment))
                        .update()));
    }

    private String seen(Cast cast, Plan plan) {
        return cases.in(
                cast.ellen(),
                () -> Sealing.seen(answers.of(circles.open(cast.id(), CasePart.SIGNATURE, May.READ), plan.id())));
    }

    private static String mine(Someone one, String below) {
        return "/my-part/" + one.id() + "/plan" + below;
    }
}
