package org.herstelkring.cases.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.mypart.MyPiece;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
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
    private final Answers answers;

    MyPlanPiece(Circles circles, Plans plans, Answers answers) {
        this.circles = circles;
        this.plans = plans;
        this.answers = answers;
    }

    @Override
    public Optional<Todo> todo(MySeat seat) {
        boolean waits = shown(seat)
                .filter(plan -> plan.is(Plan.State.OPEN))
                .flatMap(plan -> answers.of(seat.own(), plan.id(), seat.id()))
                .filter(Answer::waits)
                .isPresent();
        return waits
                ? Optional.of(
                        new Todo("signature.todo", "signature.todo.text", "signature.todo.go", seat.path() + "/plan"))
                : Optional.empty();
    }

    @Override
    public List<Place> places(MySeat seat) {
        List<Place> places = new ArrayList<>();
        shown(seat).ifPresent(plan -> {
            places.add(new Place("signature.place", "signature.place.hint", seat.path() + "/plan"));
            if (plan.is(Plan.State.SEALED))
                places.add(new Place("copy.place", "copy.place.hint", seat.path() + "/plan.pdf"));
        });
        return places;
    }

    private Optional<Plan> shown(MySeat seat) {
        if (seat.withdrawn() || !circles.allows(seat.circle(), CasePart.PLAN, null, May.READ)) return Optional.empty();
        return plans.inForce(seat.own());
    }
}
