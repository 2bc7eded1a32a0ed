package org.herstelkring.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.signature.SignedCast;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes round every week is marked for each week, several at once; nobody takes away what somebody else marked. */
@ApplicationTest
class MarkedDaysTest {

    @Autowired
    private CaseCast cases;

    @Autowired
    private SignedCast signed;

    @Autowired
    private Circles circles;

    @Autowired
    private Steps steps;

    @Autowired
    private Web web;

    private Cast cast;
    private UUID weekly;
    private LocalDate first;

    @BeforeEach
    void somethingComesRoundForFiveWeeks() {
        cast = signed.open();
        weekly = Ids.next();
        first = TestClock.today().minusWeeks(2);
        cases.run(
                cast.ellen(),
                () -> steps.plan(
                        circles.open(cast.id(), PyramidPart.STEPS, May.CONTRIBUTE),
                        new Step(
                                weekly,
                                cast.bram().id(),
                                null,
                                Level.PRIMARY,
                                Pole.FUNDAMENTAL,
                                "Elke week een uur helpen",
                                "",
                                "",
                                null,
                                Rhythm.WEEKLY,
                                first,
                                first.plusWeeks(4),
                                null,
                                null,
                                StepState.DOING,
                                null,
                                0)));
    }

    @Test
    void severalDaysAreMarkedAtOnceByTheFacilitatorAndByWhoeverDoesIt() {
        assertThat(page()).contains("Wanneer gebeurde het?", "value=\"" + first + "\"");
        assertThat(mark(List.of(first, first.plusWeeks(1)), List.of()).status()).isEqualTo(303);
        assertThat(happened()).containsExactly(first, first.plusWeeks(1));
        var bram = web.asGuest(cast.bram().person());
        String mine = "/my-part/" + cast.bram().id() + "/commitments/" + weekly;
        assertThat(bram.get(mine).body()).contains("value=\"" + first + "\" checked");
        assertThat(bram.post(
                                mine + "/days",
                                fields(List.of(first, first.plusWeeks(2)), List.of(first, first.plusWeeks(1))))
                        .status())
                .isEqualTo(303);
        assertThat(happened()).containsExactly(first, first.plusWeeks(2));
    }

    @Test
    void whatSomebodyElseMarkedMeanwhileStays() {
        mark(List.of(first), List.of());
        mark(List.of(first.plusWeeks(1)), List.of());
        mark(List.of(first.plusWeeks(1)), List.of());
        assertThat(happened()).containsExactly(first, first.plusWeeks(1));
        mark(List.of(), List.of(first));
        assertThat(happened()).containsExactly(first.plusWeeks(1));
    }

    @Test
    void aDayThatIsNotOneOfItsDaysOrIsStillToComeChangesNothing() {
        for (LocalDate wrong : List.of(first.plusDays(1), first.plusWeeks(3), first.minusWeeks(1)))
            assertThat(mark(List.of(first, wrong), List.of()).status()).isBetween(400, 499);
        assertThat(happened()).isEmpty();
        assertThat(page()).doesNotContain("value=\"" + first.plusWeeks(3) + "\"");
    }

    @Test
    void nobodyElseMarksIt() {
        String mine = "/my-part/" + cast.nele().id() + "/commitments/" + weekly;
        assertThat(web.asGuest(cast.nele().person())
                        .post(mine + "/days", fields(List.of(first), List.of()))
                        .status())
                .isEqualTo(404);
        assertThat(happened()).isEmpty();
    }

    private Web.Answer mark(List<LocalDate> days, List<LocalDate> seen) {
        return web.as(cast.ellen()).post(at() + "/days", fields(days, seen));
    }

    private static String[] fields(List<LocalDate> days, List<LocalDate> seen) {
        List<String> fields = new ArrayList<>();
        for (LocalDate day : days) fields.addAll(List.of("days", day.toString()));
        for (LocalDate day : seen) fields.addAll(List.of("seen", day.toString()));
        return fields.toArray(String[]::new);
    }

    private String page() {
        return web.as(cast.ellen()).get(at()).body();
    }

    private String at() {
        return cast.path("/follow-up/steps/" + weekly);
    }

    private List<LocalDate> happened() {
        return cases.in(
                cast.ellen(),
                () -> steps.get(circles.open(cast.id(), PyramidPart.STEPS, May.READ), weekly)
                        .happened());
    }
}
