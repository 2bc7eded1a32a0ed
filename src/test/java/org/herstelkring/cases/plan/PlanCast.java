package org.herstelkring.cases.plan;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cast.TestClock;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.shared.Ids;
import org.springframework.stereotype.Component;

/** Plans for tests: whole ones with €550 in eleven parts, and single commitments. */
@Component
public class PlanCast {

    private final CaseCast cases;
    private final Circles circles;
    private final Plans plans;
    private final Commitments commitments;
    private final DistanceAgreements arrangements;
    private final PeopleToInform peopleToInform;

    PlanCast(
            CaseCast cases,
            Circles circles,
            Plans plans,
            Commitments commitments,
            DistanceAgreements arrangements,
            PeopleToInform peopleToInform) {
        this.cases = cases;
        this.circles = circles;
        this.plans = plans;
        this.commitments = commitments;
        this.arrangements = arrangements;
        this.peopleToInform = peopleToInform;
    }

    /** Writes a plan that lacks nothing. */
    public void complete(CaseCast.Cast cast) {
        cases.run(cast.ellen(), () -> {
            Access access = circles.open(cast.id(), CasePart.PLAN, May.CONTRIBUTE);
            Commitment money = money(cast);
            commitments.add(access, money);
            commitments.add(access, letter(cast));
            arrangements.keep(access, meeting(cast));
            peopleToInform.keep(
                    access,
                    new ToInform(
                            Ids.next(),
                            Ids.next(),
                            "Meester Pieter",
                            "Dat er een gesprek was en dat er een plan is.",
                            "in een gesprek",
                            "Ellen",
                            List.of(money.thread()),
                            0));
            Plan plan = plans.draft(access);
            plans.keep(access, plan, "nl", "We willen dat iedereen zich weer veilig voelt.", true, "", "");
        });
    }

    /** Adds one that Bram and his father do, each their own part, every year. */
    public void shared(CaseCast.Cast cast) {
        UUID id = Ids.next();
        cases.run(
                cast.ellen(),
                () -> commitments.add(
                        circles.open(cast.id(), CasePart.PLAN, May.CONTRIBUTE),
                        new Commitment(
                                id,
                                id,
                                0,
                                "De ruit van de fietsenstalling betalen",
                                List.of(
                                        new Share(id, cast.bram().id(), "twee derde, uit zijn vakantiewerk", 60_00L),
                                        new Share(Ids.next(), cast.dirk().id(), "", 30_01L)),
                                false,
                                "de school",
                                Rhythm.YEARLY,
                                null,
                                null,
                                null,
                                "De directie stuurt een berichtje",
                                Commitment.FollowedBy.FACILITATOR,
                                null,
                                "",
                                null,
                                null,
                                90_01L,
                                3,
                                TestClock.today().plusMonths(1),
                                0)));
    }

    /** Why there is a newer version, when none was written. */
    public void because(CaseCast.Cast cast, String why) {
        cases.run(cast.ellen(), () -> {
            var access = circles.open(cast.id(), CasePart.PLAN, May.CONTRIBUTE);
            Plan plan = plans.draft(access);
            if (plan.isNewer() && plan.why().isBlank())
                plans.keep(access, plan, plan.language(), plan.summary(), true, plan.forgotten(), why);
        });
    }

    public Commitment money(CaseCast.Cast cast) {
        UUID id = Ids.next();
        return new Commitment(
                id,
                id,
                0,
                "Bram betaalt de verbrande fietsen terug",
                cast.bram().id(),
                "Lotte en Yassin",
                Rhythm.MONTHLY,
                null,
                null,
                null,
                "Lotte stuurt een berichtje als het er is",
                Commitment.FollowedBy.FACILITATOR,
                null,
                "",
                Level.PRIMARY,
                Pole.INSTRUMENTAL,
                550_00L,
                11,
                TestClock.today().plusMonths(1).withDayOfMonth(1),
                0);
    }

    DistanceAgreement meeting(CaseCast.Cast cast) {
        UUID id = Ids.next();
        return new DistanceAgreement(
                id,
                id,
                DistanceAgreement.Kind.MEETING,
                new DistanceAgreement.Terms(
                        "We zeggen elkaar goeiedag in de gang.",
                        List.of(cast.lotte().id(), cast.bram().id()),
                        "op school",
                        "goeiedag zeggen",
                        TestClock.today(),
                        null,
                        TestClock.today().plusDays(60),
                        Commitment.FollowedBy.PARTICIPANT,
                        cast.nele().id(),
                        ""),
                0);
    }

    public Commitment letter(CaseCast.Cast cast) {
        UUID id = Ids.next();
        return new Commitment(
                id,
                id,
                0,
                "Een brief schrijven aan de leefgroep",
                cast.bram().id(),
                "",
                Rhythm.ONCE,
                TestClock.today().plusDays(20),
                null,
                null,
                "Nele leest de brief mee",
                Commitment.FollowedBy.PARTICIPANT,
                cast.nele().id(),
                "",
                Level.PRIMARY,
                Pole.FUNDAMENTAL,
                null,
                null,
                null,
                0);
    }
}
