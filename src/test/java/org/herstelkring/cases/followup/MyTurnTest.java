package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.followup.FollowUpCast.Followed;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.TestClock;
import org.herstelkring.cast.Web;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose turn it is today stands on top of their own page, and on nobody else's. */
@ApplicationTest
class MyTurnTest {

    @Autowired
    private FollowUpCast follow;

    @Autowired
    private CaseCast cases;

    @Autowired
    private Circles circles;

    @Autowired
    private Steps steps;

    @Autowired
    private Web web;

    @SuppressWarnings("NullAway.Init")
    private Followed here;

    private final LocalDate today = TestClock.today();

    @BeforeEach
    void anAgreedPlan() {
        here = follow.begin();
    }

    @Test
    void farAheadThePlanHoldsAndNothingIsAsked() {
        assertThat(page(here.cast().bram())).contains("Jullie plan geldt");
    }

    @Test
    void thePartThatIsDueTodayStandsThereForWhoPaysUntilItIsPaid() {
        UUID step = plan(here.cast().bram().id(), null, today, 100_00L);
        String bram = page(here.cast().bram());
        assertThat(bram).contains("Vandaag is het deel van", "50", "/commitments/" + step);
        assertThat(page(here.cast().lotte())).doesNotContain("het deel van").contains("Jullie plan geldt");
        web.asGuest(here.cast().bram().person()).post(here.mine(here.cast().bram(), step) + "/payments", "number", "1");
        assertThat(page(here.cast().bram())).contains("Jullie plan geldt");
    }

    @Test
    void aDayThatIsNearOrWentByIsNamedWithoutBlame() {
        UUID step = plan(here.cast().bram().id(), today.plusDays(2), null, null);
        assertThat(page(here.cast().bram())).contains("is een afspraak van jou aan de beurt");
        UUID late = plan(here.cast().bram().id(), today.minusDays(2), null, null);
        assertThat(page(here.cast().bram())).contains("staat nog open", "/commitments/" + late);
        web.as(here.cast().ellen())
                .post(
                        here.step(late) + "/reports",
                        "id",
                        Ids.next().toString(),
                        "state",
                        "KEPT",
                        "words",
                        "",
                        "version",
                        "1");
        assertThat(page(here.cast().bram())).contains("/commitments/" + step).doesNotContain("staat nog open");
    }

    @Test
    void whatEverybodyDoesTogetherIsTheTurnOfEverybody() {
        plan(null, today, null, null);
        assertThat(page(here.cast().lotte())).contains("Vandaag is een afspraak van jou aan de beurt");
        assertThat(page(here.cast().bram())).contains("Vandaag is een afspraak van jou aan de beurt");
    }

    @Test
    void whenTheCaseIsClosedNobodyIsHeldToADay() {
        plan(here.cast().bram().id(), today, null, null);
        web.as(here.cast().ellen())
                .post(here.cast().path("/closing"), "outcome", "PARTLY", "words", "", "weeks", "0", "version", "1");
        assertThat(page(here.cast().bram())).doesNotContain("aan de beurt").contains("Even terugkijken");
    }

    private UUID plan(@Nullable UUID owner, @Nullable LocalDate due, @Nullable LocalDate first, @Nullable Long cents) {
        UUID id = Ids.next();
        cases.run(
                here.cast().ellen(),
                () -> steps.plan(
                        circles.open(here.cast().id(), PyramidPart.STEPS, May.CONTRIBUTE),
                        new Step(
                                id,
                                owner,
                                null,
                                Level.PRIMARY,
                                Pole.INSTRUMENTAL,
                                "Iets doen",
                                "",
                                "",
                                due,
                                cents == null ? Rhythm.ONCE : Rhythm.MONTHLY,
                                first,
                                null,
                                cents,
                                cents == null ? null : 2,
                                StepState.PLANNED,
                                null,
                                0)));
        return id;
    }

    private String page(CaseCast.Someone who) {
        return web.asGuest(who.person()).get("/my-part/" + who.id()).body();
    }
}
