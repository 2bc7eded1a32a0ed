package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.cases.plan.Commitments;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cases.plan.Share;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A commitment of more than one person: each their own part, or all as one; wherever it is read, signed and followed. */
@ApplicationTest
class SharedCommitmentTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private PlanCast plans;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Steps steps;

    @Autowired
    private Instalments instalments;

    @Autowired
    private Circles circles;

    @Autowired
    private SealWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Web web;

    private Cast cast;
    private Web.Visitor ellen;
    private UUID id;
    private LocalDate first;

    @BeforeEach
    void aPlan() {
        cast = cases.cast();
        ellen = web.as(cast.ellen());
        plans.complete(cast);
        id = Ids.next();
        first = TestClock.today().plusDays(10);
        ellen.post(cast.path("/plan/commitments"), "id", id.toString(), "what", "De ruit betalen");
    }

    @Test
    void eachDoesTheirOwnPartAndItsAmountsAreReadBeforeTheyAreSigned() {
        assertThat(each("300", "250").status()).isEqualTo(303);
        assertThat(ellen.get(page()).body()).contains("Zo betaalt Bram", "Zo betaalt Dirk", "€\u00a060", "€\u00a050");
        assertThat(ellen.get(cast.path("/plan")).body()).contains("elk hun deel", "uit zijn spaarpot", "€\u00a0300");
        assertThat(ellen.get(cast.path("/plan/aloud")).body())
                .contains("Bram De Smet", "uit zijn spaarpot", "5 keer €\u00a060, samen €\u00a0300")
                .contains("Dirk De Smet", "5 keer €\u00a050, samen €\u00a0250");
        signed.put(cast);
        assertThat(web.asGuest(cast.lotte().person())
                        .get("/my-part/" + cast.lotte().id() + "/plan")
                        .body())
                .contains("5 keer €\u00a060", "5 keer €\u00a050", "uit zijn spaarpot");
        seal();

        Step ofBram = step(cast.bram());
        Step ofDirk = step(cast.dirk());
        assertThat(ofBram.what()).isEqualTo("De ruit betalen: uit zijn spaarpot");
        assertThat(ofDirk.what()).isEqualTo("De ruit betalen");
        assertThat(cents(ofBram)).containsOnly(60_00L).hasSize(5);
        assertThat(cents(ofDirk)).containsOnly(50_00L).hasSize(5);
        assertThat(pay(cast.dirk(), ofDirk)).isEqualTo(303);
        assertThat(pay(cast.dirk(), ofBram)).as("another's part").isEqualTo(404);
        assertThat(paid(ofDirk)).isEqualTo(1);
        assertThat(paid(ofBram)).isZero();
    }

    @Test
    void whoPaysAsOneHasOneAmountThatEachOfThemMarks() {
        assertThat(keep("amount", "550", "jointly", "true").status()).isEqualTo(303);
        assertThat(ellen.get(cast.path("/plan/aloud")).body())
                .contains("Bram De Smet, Dirk De Smet, samen", "5 keer €\u00a0110, samen €\u00a0550");
        seal();
        Step step = joint();
        assertThat(step.together())
                .containsExactlyInAnyOrder(cast.bram().id(), cast.dirk().id());
        assertThat(cents(step)).containsOnly(110_00L).hasSize(5);
        assertThat(pay(cast.bram(), step)).isEqualTo(303);
        assertThat(paid(step)).isEqualTo(1);
        assertThat(pay(cast.yassin(), step)).as("who is not one of them").isEqualTo(404);
        assertThat(tell(cast.dirk(), step)).isEqualTo(303);
        assertThat(step(step.id()).state()).isEqualTo(StepState.DOING);
        assertThat(web.asGuest(cast.dirk().person())
                        .get(mine(cast.dirk(), step))
                        .body())
                .contains("Bram De Smet, Dirk De Smet, samen")
                .contains("/payments");
        assertThat(web.asGuest(cast.yassin().person())
                        .get(mine(cast.yassin(), step))
                        .body())
                .contains("Bram De Smet, Dirk De Smet, samen")
                .doesNotContain("/payments");
    }

    @Test
    void postgreSqlOpensWhatIsDoneAsOneToEachOfThemAndToNobodyElse() {
        keep("amount", "550", "jointly", "true");
        seal();
        UUID step = joint().id();
        assertThat(marks(cast.bram(), step)).isEqualTo(1);
        assertThat(marks(cast.dirk(), step)).isEqualTo(1);
        assertThat(marks(cast.yassin(), step)).isZero();
        cases.run(
                cast.ellen(), () -> circles.keep(cast.id()).takeAll(cast.dirk().person()));
        assertThat(marks(cast.dirk(), step)).isZero();
    }

    private int marks(Someone who, UUID step) {
        return cases.in(who.person(), () -> {
            int parts = jdbc.sql("update pyramid.instalment set paid_on = due_on where step_id = ? and number = 2")
                    .param(step)
                    .update();
            int whole = jdbc.sql("update pyramid.step set state = 'doing' where id = ?")
                    .param(step)
                    .update();
            assertThat(parts).isEqualTo(whole);
            return whole;
        });
    }

    @Test
    void whoLeavesOneOfThemTakesNothingAlong() {
        keep("amount", "550", "jointly", "true");
        seal();
        Step step = joint();
        cases.run(
                cast.ellen(), () -> circles.keep(cast.id()).takeAll(cast.dirk().person()));
        assertThat(pay(cast.dirk(), step)).isEqualTo(404);
        assertThat(paid(step)).isZero();
    }

    @Test
    void withoutAmountsOfTheirOwnEachPaysAsMuchAndTheLastTakesTheRounding() {
        assertThat(keep("amount", "100,01").status()).isEqualTo(303);
        assertThat(commitment().shares())
                .extracting(share -> commitment().cents(share))
                .containsExactly(50_00L, 50_01L);
    }

    @Test
    void oneWhoPaysNothingDoesTheirPartAlongside() {
        assertThat(each("300", "").status()).isEqualTo(303);
        assertThat(commitment().cents()).isEqualTo(300_00L);
        seal();
        assertThat(step(cast.dirk()).cents()).isNull();
        assertThat(cents(step(cast.dirk()))).isEmpty();
        assertThat(cents(step(cast.bram()))).hasSize(5);
    }

    @Test
    void everyYearIsARhythm() {
        assertThat(keep("amount", "150", "rhythm", "yearly", "parts", "3").status())
                .isEqualTo(303);
        assertThat(commitment().instalments(commitment().shares().getFirst()))
                .extracting(Instalment::dueOn)
                .containsExactly(first, first.plusYears(1), first.plusYears(2));
        assertThat(commitment().rhythm()).isEqualTo(Rhythm.YEARLY);
        assertThat(ellen.get(cast.path("/plan")).body()).contains("elk jaar");
    }

    @Test
    void aNewVersionKeepsWhatEachPaidAlready() {
        each("300", "250");
        seal();
        Step before = step(cast.dirk());
        pay(cast.dirk(), before);
        ellen.post(cast.path("/plan/versions"), "id", Ids.next().toString());
        id = commitment().id();
        assertThat(each("300", "300").status()).isEqualTo(303);
        signed.put(cast);
        seal();
        assertThat(step(cast.dirk()).id()).isEqualTo(before.id());
        assertThat(cents(step(cast.dirk()))).startsWith(50_00L).hasSize(5);
        assertThat(cents(step(cast.dirk())).stream().mapToLong(one -> one).sum())
                .isEqualTo(300_00);
        assertThat(paid(step(cast.dirk()))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "veel, 250, 550",
        "300, 250, 600",
        "300, -5, ",
        "0, 0, ",
        "300, 0.04, 300.04",
    })
    void anAmountThatCannotBeIsPointedOutAndChangesNothing(String bram, String dirk, String all) {
        var answer = keep(
                TypedShares.amount(cast.bram()),
                bram,
                TypedShares.amount(cast.dirk()),
                dirk,
                "amount",
                all == null ? "" : all);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("class=\"wrong\"").contains("value=\"" + bram + "\"");
        assertThat(commitment().shares()).isEmpty();
    }

    @Test
    void whatIsTooLongOrTooFarIsPointedOut() {
        assertThat(keep(TypedShares.part(cast.bram()), "x".repeat(501)).status())
                .isEqualTo(422);
        assertThat(keep("amount", "550", "rhythm", "yearly", "parts", "40").body())
                .contains("meer dan twintig jaar");
        assertThat(keep("jointly", "true", TypedShares.amount(cast.bram()), "5").body())
                .contains("Wie samen betaalt, heeft één bedrag");
        assertThat(commitment().shares()).isEmpty();
    }

    @Test
    void whatTwoFacilitatorsWroteOfTheSamePartIsSeenBySideAndNothingIsLost() {
        cases.run(cast.ellen(), () -> CaseGrants.facilitator(circles.keep(cast.id()), cast.omar()));
        each("300", "250");
        var late = web.as(cast.omar())
                .post(page(), form(1, TypedShares.part(cast.bram()), "met wat hij verdient", "amount", "400"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("uit zijn spaarpot", "met wat hij verdient", "Bram De Smet", "300");
        assertThat(commitment().shares().getFirst().what()).isEqualTo("uit zijn spaarpot");
    }

    @Test
    void whoSentItTwiceMadeOne() {
        each("300", "250");
        List<Share> before = commitment().shares();
        assertThat(each("300", "250").status()).isEqualTo(303);
        assertThat(commitment().shares()).isEqualTo(before);
    }

    private Web.Answer each(String bram, String dirk) {
        return keep(
                TypedShares.part(cast.bram()),
                "uit zijn spaarpot",
                TypedShares.amount(cast.bram()),
                bram,
                TypedShares.amount(cast.dirk()),
                dirk);
    }

    private Web.Answer keep(String... fields) {
        return ellen.post(page(), form(commitment().version(), fields));
    }

    private String[] form(long version, String... fields) {
        List<String> form = new ArrayList<>(List.of(fields));
        Map<String, String> rest =
                Map.of("rhythm", "monthly", "parts", "5", "firstDueOn", first.toString(), "howFollowed", "Ellen belt");
        rest.forEach((name, value) -> {
            if (!form.contains(name)) form.addAll(List.of(name, value));
        });
        form.addAll(List.of("id", id.toString(), "what", "De ruit betalen", "follower", "facilitator"));
        form.addAll(List.of(
                "who", cast.bram().id().toString(), "who", cast.dirk().id().toString()));
        form.addAll(List.of("version", "" + version));
        return form.toArray(String[]::new);
    }

    private String page() {
        return cast.path("/plan/commitments/" + id);
    }

    private Commitment commitment() {
        return cases
                .in(cast.ellen(), () -> commitments.latest(circles.open(cast.id(), CasePart.PLAN, May.READ)))
                .stream()
                .filter(one -> one.what().equals("De ruit betalen"))
                .findFirst()
                .orElseThrow();
    }

    private void seal() {
        signed.put(cast);
        for (Someone one : cast.everybody()) {
            String[] form = Stream.concat(
                            Stream.of(signed.drawn(signed.plan(cast), one.id())),
                            Stream.of("guardian", "Dirk", "guardianTyped", "Dirk", "guardianConfirm", "true"))
                    .toArray(String[]::new);
            assertThat(ellen.post(cast.path("/plan/signatures"), form).status()).isEqualTo(303);
        }
        signed.seal(cast);
        work.sweep();
    }

    private List<Step> all() {
        return cases.in(cast.ellen(), () -> steps.of(circles.open(cast.id(), PyramidPart.STEPS, May.READ))).stream()
                .filter(one -> one.what().startsWith("De ruit betalen") && one.state() != StepState.LET_GO)
                .toList();
    }

    private Step step(Someone whose) {
        return all().stream()
                .filter(one -> whose.id().equals(one.owner()))
                .findFirst()
                .orElseThrow();
    }

    private Step step(UUID step) {
        return all().stream().filter(one -> one.id().equals(step)).findFirst().orElseThrow();
    }

    private Step joint() {
        List<Step> all = all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Instalment> parts(Step step) {
        return cases.in(
                cast.ellen(),
                () -> instalments
                        .of(circles.open(cast.id(), PyramidPart.STEPS, May.READ))
                        .getOrDefault(step.id(), List.of()));
    }

    private List<Long> cents(Step step) {
        return parts(step).stream().map(Instalment::cents).toList();
    }

    private long paid(Step step) {
        return parts(step).stream().filter(Instalment::paid).count();
    }

    private int pay(Someone who, Step step) {
        return web.asGuest(who.person())
                .post(mine(who, step) + "/payments", "number", "1")
                .status();
    }

    private int tell(Someone who, Step step) {
        return web.asGuest(who.person())
                .post(
                        mine(who, step) + "/reports",
                        "id",
                        Ids.next().toString(),
                        "state",
                        "DOING",
                        "words",
                        "Het is begonnen.",
                        "version",
                        "" + step(step.id()).version())
                .status();
    }

    private static String mine(Someone who, Step step) {
        return "/my-part/" + who.id() + "/commitments/" + step.id();
    }

    /** The names of the fields of somebody's part. */
    private static final class TypedShares {

        static String part(Someone who) {
            return "part-" + who.id();
        }

        static String amount(Someone who) {
            return "amount-" + who.id();
        }
    }
}
