package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.paper.LocalTsa;
import org.herstelkring.cases.paper.Verdict;
import org.herstelkring.cases.paper.Verification;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The time-stamp server is away when the last signature comes in: the seal waits for it, and is not made without. */
@ApplicationTest
class StampAwayTest {

    private static final LocalTsa STAMPS = LocalTsa.away();

    @DynamicPropertySource
    static void stamps(DynamicPropertyRegistry properties) {
        properties.add("herstelkring.seal.tsa", STAMPS::address);
    }

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private SealWork work;

    @Autowired
    private SealedPlans sealedPlans;

    @Autowired
    private Circles circles;

    @Autowired
    private Verification verification;

    @Autowired
    private Web web;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSealWaitsForItsTimeStampAndIsMadeOnceItCanBe() throws Exception {
        Cast cast = signed.open();
        Plan plan = signed.plan(cast);
        for (Someone one : cast.everybody()) if (!one.equals(cast.bram())) sign(cast, plan, one);
        String[] decline = {
            "participant", cast.bram().id().toString(), "plan", plan.id().toString(), "reason", "", "confirm", "true"
        };
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/plan/declines"), decline)
                        .status())
                .isEqualTo(303);

        signed.seal(cast);
        until(() -> job(cast).tries() >= 1);
        assertThat(job(cast).after()).as("it tries again later").isAfter(TestClock.now());
        assertThat(job(cast).done()).isFalse();
        assertThat(signed.sealedCopies(cast)).isZero();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.OPEN);
        assertThat(web.as(cast.ellen()).get(cast.path("/plan/signing")).body())
                .contains("Het plan wordt nu verzegeld", "Het gaat vanzelf, ook als je weggaat.");

        int before = job(cast).tries();
        later(cast);
        work.sweep();
        until(() -> job(cast).tries() > before);
        assertThat(signed.sealedCopies(cast)).as("not made without its stamp").isZero();

        STAMPS.isBack();
        later(cast);
        work.sweep();
        until(() -> job(cast).done());
        assertThat(signed.sealedCopies(cast)).isEqualTo(1);
        byte[] pdf = cases.in(cast.ellen(), () -> {
            return sealedPlans
                    .pdf(circles.open(cast.id(), org.herstelkring.cases.CasePart.PLAN, May.READ), plan.id())
                    .orElseThrow();
        });
        assertThat(verification.of(pdf)).isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
            assertThat(genuine.stamped()).isTrue();
            assertThat(genuine.at()).isEqualTo(LocalTsa.MOMENT);
        });
    }

    private void sign(Cast cast, Plan plan, Someone one) {
        assertThat(web.as(cast.ellen())
                        .post(cast.path("/plan/signatures"), signed.typed(plan, one.id(), one.name()))
                        .status())
                .isEqualTo(303);
    }

    private record Job(int tries, Instant after, boolean done) {}

    private Job job(Cast cast) {
        return Acting.on(
                Duty.SEAL,
                () -> Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(
                                "select tries, after, done_at from cases.seal_job where circle_id = ?")
                        .param(cast.id())
                        .query((row, n) ->
                                new Job(row.getInt(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3) != null))
                        .single())));
    }

    /** Its pause is over. */
    private void later(Cast cast) {
        Acting.run(
                Duty.SEAL,
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("update cases.seal_job set after = ? where circle_id = ?")
                                .params(Timestamp.from(TestClock.now().minusSeconds(1)), cast.id())
                                .update()));
    }

    private static void until(BooleanSupplier holds) {
        await().atMost(Duration.ofSeconds(60)).until(holds::getAsBoolean);
    }

    @AfterAll
    static void close() {
        STAMPS.close();
    }
}
