package org.herstelkring.cases.signature;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.mypart.MyPiece;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.database.Question;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** On a participant's own page: the plan, once it was put before them. */
@Component
@Order(20)
@Transactional(propagation = Propagation.MANDATORY)
class MyPlanPiece implements MyPiece {

    private final Circles circles;
    private final Plans plans;
    private final PlanAnswers answers;

    MyPlanPiece(Circles circles, Plans plans, PlanAnswers answers) {
        this.circles = circles;
        this.plans = plans;
        this.answers = answers;
    }

    @Override
    public List<Question<?>> asks(MySeat seat) {
        return shown(seat) ? List.of(plans.asked(seat.own()), answers.asked(seat.own())) : List.of();
    }

    private boolean shown(MySeat seat) {
        return !seat.withdrawn() && circles.allows(seat.circle(), CasePart.PLAN, null, May.READ);
    }

    @Override
    public Piece of(MySeat seat) {
        if (!shown(seat)) return Piece.NONE;
        return plans.inForce(seat.own()).map(plan -> of(seat, plan)).orElse(Piece.NONE);
    }

    private Piece of(MySeat seat, Plan plan) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("cases.signature.place", "cases.signature.place.hint", seat.path() + "/plan"));
        if (plans.all(seat.own()).stream().anyMatch(one -> one.is(Plan.State.SEALED)))
            places.add(new Place("cases.copy.place", "cases.copy.place.hint", seat.path() + "/plan.pdf"));
        boolean waits = plan.is(Plan.State.OPEN)
                && !seat.standing().closed()
                && answers.mine(seat.own()).stream()
                        .anyMatch(
                                answer -> answer.plan().equals(plan.id()) && answer.waits() && !answer.waitsForLook());
        Todo todo = waits
                ? new Todo(
                        signedBefore(seat, plan) ? "cases.signature.todo.again" : "cases.signature.todo",
                        signedBefore(seat, plan) ? "cases.signature.todo.again.text" : "cases.signature.todo.text",
                        "cases.signature.todo.go",
                        seat.path() + "/plan")
                : null;
        return new Piece(todo, places);
    }

    private boolean signedBefore(MySeat seat, Plan plan) {
        return answers.mine(seat.own()).stream()
                .anyMatch(answer -> !answer.plan().equals(plan.id()) && answer.is(PlanAnswer.Outcome.SIGNED));
    }
}
