package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.picture.HugePictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan is sealed by somebody who looked: never by the last answer, and never over a no that nobody read. */
@ApplicationTest
@OnEveryServer
class SealingTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Circles circles;

    @Autowired
    private PlanAnswers answers;

    @Autowired
    private SealWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Web web;

    private Cast cast;
    private Plan plan;

    @BeforeEach
    void aPlanLiesBeforeEverybody() {
        cast = signed.open();
        plan = signed.plan(cast);
    }

    @Test
    void theLastAnswerNeverSealsByItself() {
        everybody(null);
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.OPEN);
        assertThat(signed.sealedCopies(cast)).isZero();
        assertThat(page("/plan/signing")).contains(cast.path("/plan/seal"));
        assertThat(page("")).as("the page of the case says what comes next").contains(cast.path("/plan/seal"));
    }

    @Test
    void aNoIsReadBeforeThePlanIsSealedSoAndTheOtherChoiceIsToChangeIt() {
        for (Someone one : cast.everybody()) if (!one.equals(cast.nele()) && !one.equals(cast.yassin())) sign(one);
        decline(cast.nele(), "Het bedrag klopt niet");
        assertThat(page("/plan/signing")).doesNotContain("Niet iedereen tekent");
        web.as(cast.ellen())
                .post(
                        cast.path("/plan/signatures"),
                        signed.typed(plan, cast.yassin().id(), "Yassin, getypt"));
        assertThat(page("/plan/seal"))
                .contains("Yassin, getypt", "Het bedrag klopt niet", "Verzegel het plan zo", "Pas het plan aan");
    }

    @Test
    void whatWasNotLookedAtIsNotSealed() {
        everybody(cast.nele());
        decline(cast.nele(), "Het bedrag klopt niet");
        String seen = seen();
        decline(cast.nele(), "Ook de datum klopt niet");
        web.asGuest(cast.nele().person())
                .post(
                        "/my-part/" + cast.nele().id() + "/plan/signatures",
                        signed.drawn(plan, cast.nele().id()));
        var answer = seal(seen);
        assertThat(answer.to()).isEqualTo(cast.path("/plan/seal"));
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.OPEN);
        assertThat(seal(seen()).to()).isEqualTo(cast.path("/plan/signing"));
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.SEALED);
    }

    @Test
    void nothingIsSealedWhileSomebodyStillHasToAnswerOrNobodySigned() {
        everybody(cast.nele());
        assertThat(seal(seen()).status()).isEqualTo(303);
        assertThat(web.as(cast.ellen()).get(cast.path("/plan/seal")).to()).isEqualTo(cast.path("/plan/signing"));
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.OPEN);
    }

    @Test
    void fromTheActOnNoAnswerChanges() {
        everybody(cast.nele());
        decline(cast.nele(), "");
        cases.run(
                cast.ellen(),
                () -> jdbc.sql("insert into cases.seal_job (circle_id, plan_id, after) values (?, ?, 'infinity')")
                        .params(cast.id(), plan.id())
                        .update());
        var late = web.asGuest(cast.nele().person())
                .post(
                        "/my-part/" + cast.nele().id() + "/plan/signatures",
                        signed.drawn(plan, cast.nele().id()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Dit plan is al verzegeld");
        refused(
                "update cases.answer set outcome = 'signed', way = 'tablet', signed_at = now(), answered_at = now(),"
                        + " seen = ?, recorded_by = ? where participant_id = ?",
                plan.fingerprint(),
                cast.ellen(),
                cast.nele().id());
    }

    @Test
    void paperCountsOnceSomebodyLookedAtItBesideTheName() {
        everybody(cast.nele());
        paper(cast.nele());
        assertThat(answer(cast.nele()).outcome()).isEqualTo(PlanAnswer.Outcome.OPEN);
        assertThat(answer(cast.nele()).waitsForLook()).isTrue();
        assertThat(seal(seen()).to()).isEqualTo(cast.path("/plan/seal"));
        String at = "/plan/signing/" + cast.nele().id();
        assertThat(page(at + "/paper"))
                .contains("Is dit het papier van " + cast.nele().name());
        assertThat(web.as(cast.ellen()).get(cast.path(at + "/pictures/1")).status())
                .isEqualTo(200);
        assertThat(web.as(cast.ellen()).get(cast.path(at + "/pictures/2")).status())
                .isEqualTo(404);
        for (Web.Visitor other :
                new Web.Visitor[] {web.asGuest(cast.nele().person()), web.as(cases.account("Vreemde"))})
            assertThat(other.get(cast.path(at + "/pictures/1")).status()).isEqualTo(404);
        refused(
                "update cases.answer set outcome = 'signed', answered_at = now(), recorded_by = ? where participant_id = ?",
                cast.ellen(),
                cast.nele().id());
        for (int twice = 0; twice < 2; twice++)
            assertThat(look(cast.nele()).status()).isEqualTo(303);
        assertThat(answer(cast.nele()).outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
        assertThat(page("/plan/seal")).contains(cast.path(at + "/pictures/1"));
    }

    @Test
    void otherPaperThanWasLookedAtWaitsForALookOfItsOwn() {
        paper(cast.nele());
        String seen = String.valueOf(answer(cast.nele()).signedAt());
        String at = cast.path("/plan/signing/" + cast.nele().id() + "/paper");
        web.as(cast.ellen()).post(at + "/removal", "plan", plan.id().toString());
        paper(cast.nele());
        assertThat(look(cast.nele(), seen).to()).isEqualTo(at);
        assertThat(answer(cast.nele()).waitsForLook()).isTrue();
        assertThat(look(cast.nele()).to()).isEqualTo(cast.path("/plan/signing"));
        assertThat(answer(cast.nele()).outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
    }

    @Test
    void whyTheyDeclinedIsNotWrittenByWhoeverTookInTheirPaper() {
        decline(cast.nele(), "Zo niet");
        paper(cast.nele());
        refused(
                "update cases.answer set reason = '\\x00', recorded_by = ? where participant_id = ?",
                cast.ellen(),
                cast.nele().id());
    }

    @Test
    void aClosedCaseIsNotSealedAndThePageSaysWhy() {
        everybody(null);
        String seen = seen();
        String closing = cast.path("/closing");
        String version =
                web.as(cast.ellen()).get(closing).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(web.as(cast.ellen())
                        .post(closing, "outcome", "KEPT", "words", "", "weeks", "6", "version", version)
                        .status())
                .isEqualTo(303);
        assertThat(seal(seen).status()).isEqualTo(409);
        assertThat(page("/plan/signing")).doesNotContain(cast.path("/plan/seal"));
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.OPEN);
    }

    @Test
    void theWrongPaperIsTakenOutUntilThePlanIsSealed() {
        everybody(cast.nele());
        paper(cast.nele());
        String removal = cast.path("/plan/signing/" + cast.nele().id() + "/paper/removal");
        web.as(cast.ellen()).post(removal, "plan", plan.id().toString());
        assertThat(answer(cast.nele()).outcome()).isEqualTo(PlanAnswer.Outcome.OPEN);
        assertThat(answer(cast.nele()).onPaper()).isFalse();
        paper(cast.nele());
        look(cast.nele());
        assertThat(answer(cast.nele()).outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
        signed.seal(cast);
        work.sweep();
        assertThat(web.as(cast.ellen())
                        .post(removal, "plan", plan.id().toString())
                        .status())
                .isIn(303, 409);
        assertThat(answer(cast.nele()).outcome()).isEqualTo(PlanAnswer.Outcome.SIGNED);
        assertThat(cases.in(
                        cast.ellen(),
                        () -> jdbc.sql("delete from cases.answer_scan where circle_id = ?")
                                .param(cast.id())
                                .update()))
                .isZero();
    }

    @Test
    void whoSignedOnPaperIsAskedNothingOnTheirOwnPage() {
        paper(cast.nele());
        assertThat(web.asGuest(cast.nele().person())
                        .get("/my-part/" + cast.nele().id() + "/plan")
                        .body())
                .contains("Je gespreksleider kijkt je papier nog na")
                .doesNotContain("data-sign ");
    }

    private void everybody(@Nullable Someone but) {
        for (Someone one : cast.everybody()) if (!one.equals(but)) sign(one);
    }

    private void sign(Someone one) {
        String[] form = Stream.concat(
                        Stream.of(signed.drawn(plan, one.id())),
                        Stream.of("guardian", "Dirk", "guardianTyped", "Dirk", "guardianConfirm", "true"))
                .toArray(String[]::new);
        var answer = web.as(cast.ellen()).post(cast.path("/plan/signatures"), form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private void decline(Someone one, String reason) {
        var answer = web.asGuest(one.person())
                .post(
                        "/my-part/" + one.id() + "/plan/declines",
                        "plan",
                        plan.id().toString(),
                        "participant",
                        one.id().toString(),
                        "reason",
                        reason,
                        "shown",
                        "false");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private void paper(Someone one) {
        var answer = web.as(cast.ellen())
                .upload(
                        cast.path("/plan/signing/" + one.id() + "/paper"),
                        "scan",
                        HugePictures.png(600, 800),
                        "plan",
                        plan.id().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private Web.Answer look(Someone one) {
        return look(one, String.valueOf(answer(one).signedAt()));
    }

    private Web.Answer look(Someone one, String of) {
        return web.as(cast.ellen())
                .post(
                        cast.path("/plan/signing/" + one.id() + "/paper/look"),
                        "plan",
                        plan.id().toString(),
                        "of",
                        of);
    }

    private Web.Answer seal(String seen) {
        return web.as(cast.ellen())
                .post(cast.path("/plan/seal"), "plan", plan.id().toString(), "seen", seen);
    }

    private String seen() {
        return cases.in(
                cast.ellen(),
                () -> Sealing.seen(answers.of(circles.open(cast.id(), CasePart.SIGNATURE, May.READ), plan.id())));
    }

    private PlanAnswer answer(Someone one) {
        return cases.in(
                cast.ellen(),
                () -> answers.of(circles.open(cast.id(), CasePart.SIGNATURE, May.READ), plan.id(), one.id())
                        .orElseThrow());
    }

    private String page(String below) {
        return web.as(cast.ellen()).get(cast.path(below)).body();
    }

    private void refused(String sql, Object... parameters) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> cases.run(
                        cast.ellen(), () -> jdbc.sql(sql).params(parameters).update()))
                .isInstanceOf(DataAccessException.class);
    }
}
