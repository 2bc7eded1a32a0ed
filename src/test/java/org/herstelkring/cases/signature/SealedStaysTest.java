package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.Web;
import org.herstelkring.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL refuses a facilitator who writes SQL: what was signed and what was sealed stays. */
@ApplicationTest
@OnEveryServer
class SealedStaysTest {

    private static final String SIGNED = "outcome = 'signed', way = 'tablet', signed_at = now(), answered_at = now()";

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private SealWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Web web;

    private CaseCast.Cast cast;
    private Plan plan;

    @BeforeEach
    void aPlanThatLottesSignatureIsUnder() {
        cast = signed.open();
        plan = signed.plan(cast);
        var answer = web.asGuest(cast.lotte().person())
                .post(
                        "/my-part/" + cast.lotte().id() + "/plan/signatures",
                        signed.drawn(plan, cast.lotte().id()));
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void nobodySaysThatSomebodyElseSigned() {
        UUID nele = cast.nele().id();
        refused("update cases.answer set " + SIGNED + " where participant_id = ?", nele);
        refused("update cases.answer set " + SIGNED + ", seen = ? where participant_id = ?", plan.fingerprint(), nele);
        refused(
                "update cases.answer set outcome = 'signed', recorded_by = ? where participant_id = ?",
                cast.ellen(),
                nele);
        refused(
                "update cases.answer set " + SIGNED + ", seen = 'other', recorded_by = ? where participant_id = ?",
                cast.ellen(),
                nele);
        refused(
                "update cases.answer set outcome = 'signed', way = 'link', signed_at = now(), answered_at = now(),"
                        + " seen = ?, recorded_by = ? where participant_id = ?",
                plan.fingerprint(),
                cast.ellen(),
                nele);
        refused("update cases.answer set outcome = 'declined', recorded_by = ? where participant_id = ?", nele, nele);
    }

    @Test
    void whatAFacilitatorTakesInStandsInTheirName() {
        changes(
                "update cases.answer set " + SIGNED + ", seen = ?, recorded_by = ? where participant_id = ?",
                plan.fingerprint(),
                cast.ellen(),
                cast.nele().id());
        assertThat(answer(cast.nele().id())).containsEntry("recorded_by", cast.ellen());
    }

    @Test
    void aSignatureStaysAndSoDoesTheAnswerItIsUnder() {
        UUID lotte = cast.lotte().id();
        for (String change : List.of(
                "outcome = 'declined'",
                "outcome = 'open', signed_at = null",
                "drawing = null",
                "way = 'tablet'",
                "name = '\\x00'",
                "participant_id = '" + cast.nele().id() + "'"))
            refused(
                    "update cases.answer set " + change + ", recorded_by = ? where participant_id = ?",
                    cast.ellen(),
                    lotte);
        refused("delete from cases.answer where participant_id = ?", lotte);
    }

    @Test
    void whoDeclinedIsNotNotedAsAwayAndTheirReasonIsTheirs() {
        UUID yassin = cast.yassin().id();
        var declined = web.asGuest(cast.yassin().person())
                .post(
                        "/my-part/" + yassin + "/plan/declines",
                        "plan",
                        plan.id().toString(),
                        "participant",
                        yassin.toString(),
                        "reason",
                        "Zo niet",
                        "shown",
                        "true");
        assertThat(declined.status()).isEqualTo(303);
        for (String change : List.of("outcome = 'absent'", "outcome = 'open'", "reason = null", "reason_shown = false"))
            refused(
                    "update cases.answer set " + change + ", recorded_by = ? where participant_id = ?",
                    cast.ellen(),
                    yassin);
    }

    @Test
    void aTextThatSomebodySignedIsNotOpenedAgainNorWhatStandsInItChanged() {
        refused("update cases.plan set state = 'draft' where id = ?", plan.id());
        refused("update cases.plan set text = '\\x00' where id = ?", plan.id());
        refused("update cases.plan set fingerprint = 'other' where id = ?", plan.id());
        refused("update cases.plan set state = 'sealed', sealed_at = now() where id = ?", plan.id());
        untouched("update cases.commitment set what = '\\x00', cents = 1 where plan_id = ?", plan.id());
        untouched("delete from cases.told where plan_id = ?", plan.id());
    }

    @Test
    void whatIsSealedStays() {
        seal();
        for (String change : List.of(
                "state = 'draft'",
                "state = 'open'",
                "state = 'superseded'",
                "text = '\\x00'",
                "summary = '\\x00'",
                "fingerprint = 'x'",
                "sealed_at = now()")) refused("update cases.plan set " + change + " where id = ?", plan.id());
        refused("delete from cases.plan where id = ?", plan.id());
        untouched("update cases.sealed_plan set pdf = '\\x00' where plan_id = ?", plan.id());
        untouched("delete from cases.sealed_plan where plan_id = ?", plan.id());
        untouched("delete from cases.commitment where plan_id = ?", plan.id());
        refused(
                "update cases.answer set outcome = 'open', recorded_by = ? where participant_id = ?",
                cast.ellen(),
                cast.nele().id());
        refused(
                "insert into cases.plan (circle_id, id, number, language, state) values (?, ?, 9, 'nl', 'sealed')",
                cast.id(),
                Ids.next());
        refused(
                "insert into cases.sealed_plan (circle_id, plan_id, pdf, sha256, certificate, at)"
                        + " values (?, ?, '\\x00', 'x', 'x', now())",
                cast.id(),
                plan.id());
    }

    private void seal() {
        for (CaseCast.Someone one : cast.everybody())
            if (!one.equals(cast.lotte()))
                changes(
                        "update cases.answer set outcome = 'absent', answered_at = now(), recorded_by = ?"
                                + " where participant_id = ?",
                        cast.ellen(),
                        one.id());
        signed.seal(cast);
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.SEALED);
    }

    private Map<String, Object> answer(UUID participant) {
        return cases.in(
                cast.ellen(),
                () -> jdbc.sql("select * from cases.answer where participant_id = ?")
                        .param(participant)
                        .query()
                        .singleRow());
    }

    private void changes(String sql, Object... with) {
        assertThat(ellen(sql, with)).isEqualTo(1);
    }

    /** Nothing is found to write on. */
    private void untouched(String sql, Object... with) {
        assertThat(ellen(sql, with)).as(sql).isZero();
    }

    private void refused(String sql, Object... with) {
        assertThatThrownBy(() -> ellen(sql, with))
                .as(sql)
                .satisfies(thrown -> assertThat(
                                ((SQLException) NestedExceptionUtils.getMostSpecificCause(thrown)).getSQLState())
                        .isEqualTo("42501"));
    }

    private int ellen(String sql, Object... with) {
        return cases.in(cast.ellen(), () -> jdbc.sql(sql).params(with).update());
    }
}
