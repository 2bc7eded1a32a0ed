package org.herstelkring.cases.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.AgreedCast;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CaseCast.Cast;
import org.herstelkring.cases.CaseGrants;
import org.herstelkring.cast.TestClock;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Instalment;
import org.herstelkring.pyramid.Instalments;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Report;
import org.herstelkring.pyramid.Reports;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case whose plan was agreed: Bram writes a letter, and pays €550 in eleven parts. */
@Component
class FollowUpCast {

    private final CaseCast cases;
    private final AgreedCast agreed;
    private final Circles circles;
    private final Steps steps;
    private final Instalments instalments;
    private final Reports reports;

    FollowUpCast(
            CaseCast cases, AgreedCast agreed, Circles circles, Steps steps, Instalments instalments, Reports reports) {
        this.cases = cases;
        this.agreed = agreed;
        this.circles = circles;
        this.steps = steps;
        this.instalments = instalments;
        this.reports = reports;
    }

    record Followed(Cast cast, UUID letter, UUID money) {

        String step(UUID step) {
            return cast.path("/follow-up/steps/" + step);
        }

        String mine(CaseCast.Someone who, UUID step) {
            return "/my-part/" + who.id() + "/commitments/" + step;
        }
    }

    Followed begin() {
        Cast cast = cases.cast();
        Followed one = new Followed(cast, Ids.next(), Ids.next());
        cases.run(cast.ellen(), () -> {
            var keeping = circles.keep(cast.id());
            cast.everybody().forEach(who -> CaseGrants.shown(keeping, who.person()));
            var toSteps = circles.open(cast.id(), PyramidPart.STEPS, May.CONTRIBUTE);
            LocalDate day = TestClock.today().plusDays(20);
            steps.plan(toSteps, step(one.letter(), cast, "Een brief schrijven", day, null));
            steps.plan(toSteps, step(one.money(), cast, "De fietsen terugbetalen", null, 550_00L));
        });
        agreed.plan(cast);
        return one;
    }

    Step step(Followed one, UUID id) {
        return cases.in(
                one.cast().ellen(), () -> steps.get(circles.open(one.cast().id(), PyramidPart.STEPS, May.READ), id));
    }

    List<Report> reports(Followed one, UUID step) {
        return cases.in(
                one.cast().ellen(),
                () -> reports.of(circles.open(one.cast().id(), PyramidPart.REPORTS, May.READ)).stream()
                        .filter(report -> report.step().equals(step))
                        .toList());
    }

    Instalment part(Followed one, int number) {
        return cases.in(
                one.cast().ellen(),
                () -> instalments
                        .of(circles.open(one.cast().id(), PyramidPart.STEPS, May.READ))
                        .get(one.money())
                        .get(number - 1));
    }

    LocalDate today() {
        return TestClock.today();
    }

    private Step step(UUID id, Cast cast, String what, @Nullable LocalDate due, @Nullable Long cents) {
        return new Step(
                id,
                cast.bram().id(),
                cast.nele().id(),
                Level.PRIMARY,
                Pole.INSTRUMENTAL,
                what,
                "",
                "",
                due,
                cents == null ? Rhythm.ONCE : Rhythm.MONTHLY,
                cents == null ? null : TestClock.today().plusMonths(1),
                null,
                cents,
                cents == null ? null : 11,
                StepState.PLANNED,
                null,
                0);
    }
}
