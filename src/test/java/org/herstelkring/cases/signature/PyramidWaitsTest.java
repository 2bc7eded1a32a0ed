package org.herstelkring.cases.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseCast.Someone;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.Steps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a commitment stands on the pyramid is proposed, may be said later, and never holds up signing. */
@ApplicationTest
class PyramidWaitsTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private PlanCast plans;

    @Autowired
    private SignedCast signed;

    @Autowired
    private SealWork work;

    @Autowired
    private Circles circles;

    @Autowired
    private Steps steps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Web web;

    private Cast cast;
    private Web.Visitor ellen;

    @BeforeEach
    void aPlanWhoseCommitmentsHaveNoPlace() {
        cast = cases.cast();
        plans.complete(cast);
        ellen = web.as(cast.ellen());
        place(null, null);
    }

    @Test
    void aPlanIsSignedWithoutAPlaceAndItsStepsStandWhereItIsProposed() {
        seal();
        assertThat(steps()).as("two commitments and a distance").hasSize(3).allSatisfy(step -> {
            assertThat(step.level()).isEqualTo(Level.PRIMARY);
            assertThat(step.pole()).isEqualTo(step.cents() == null ? Pole.FUNDAMENTAL : Pole.INSTRUMENTAL);
        });
        assertThat(ellen.get(cast.path("/pyramid")).body()).contains("verbrande fietsen", "Een brief schrijven");
    }

    @Test
    void aPlaceGivenLaterStaysThroughTheNextVersion() {
        seal();
        Step letter = letter();
        String at = "/follow-up/steps/" + letter.id();
        assertThat(ellen.get(cast.path(at)).body()).contains(cast.path(at + "/place"));
        assertThat(place(letter, "2", "INSTRUMENTAL").status()).isEqualTo(303);
        assertThat(letter()).returns(Level.SUPPORTIVE, Step::level).returns(Pole.INSTRUMENTAL, Step::pole);
        assertThat(place(letter, "0", "FUNDAMENTAL").status())
                .as("who saw an older one reads what stands")
                .isEqualTo(409);
        assertThat(place(letter(), "9", "FUNDAMENTAL").status()).isBetween(400, 499);
        ellen.post(cast.path("/plan/versions"), "id", UUID.randomUUID().toString());
        seal();
        assertThat(letter()).returns(Level.SUPPORTIVE, Step::level).returns(Pole.INSTRUMENTAL, Step::pole);
    }

    @Test
    void aParticipantIsNotAskedForThePlace() {
        seal();
        String mine = "/my-part/" + cast.bram().id() + "/commitments/" + letter().id();
        assertThat(web.asGuest(cast.bram().person()).get(mine).body())
                .contains("Een brief schrijven")
                .doesNotContain("/place\"");
    }

    @Test
    void itIsNotReadAloudUnlessWished() {
        place(3, "fundamental");
        assertThat(ellen.get(cast.path("/plan/aloud")).body()).doesNotContain("Secundair herstel");
        assertThat(ellen.get(cast.path("/plan/aloud?levels=true")).body()).contains("Secundair herstel");
    }

    private Web.Answer place(Step step, String level, String pole) {
        return ellen.post(
                cast.path("/follow-up/steps/" + step.id() + "/place"),
                "level",
                level,
                "pole",
                pole,
                "version",
                String.valueOf(step.version()));
    }

    private void place(@Nullable Integer level, @Nullable String pole) {
        cases.run(
                cast.ellen(),
                () -> jdbc.sql("update cases.commitment set level = ?, pole = ? where circle_id = ?")
                        .params(level, pole, cast.id())
                        .update());
    }

    private void seal() {
        signed.put(cast);
        for (Someone one : cast.everybody()) {
            String[] form = Stream.concat(
                            Stream.of(signed.drawn(signed.plan(cast), one.id())),
                            Stream.of("guardian", "Dirk", "guardianTyped", "Dirk", "guardianConfirm", "true"))
                    .toArray(String[]::new);
            ellen.post(cast.path("/plan/signatures"), form);
        }
        signed.seal(cast);
        work.sweep();
        assertThat(signed.plan(cast).state()).isEqualTo(Plan.State.SEALED);
    }

    private Step letter() {
        return steps().stream()
                .filter(step -> step.cents() == null && step.distance() == null)
                .findFirst()
                .orElseThrow();
    }

    private List<Step> steps() {
        return cases.in(cast.ellen(), () -> steps.of(circles.open(cast.id(), PyramidPart.STEPS, May.READ)));
    }
}
