package org.herstelkring.cases.signature;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.springframework.stereotype.Component;

/** Turns what was agreed into steps. A commitment that was there before goes on where its step stood. */
@Component
class PlannedSteps {

    private final Steps steps;

    PlannedSteps(Steps steps) {
        this.steps = steps;
    }

    void follow(Access access, List<Commitment> commitments) {
        Map<UUID, Step> before = steps.of(access).stream().collect(Collectors.toMap(Step::id, one -> one));
        for (Commitment one : commitments) {
            Step there = before.get(one.thread());
            if (there == null) steps.plan(access, step(one, one.place()));
            else steps.revise(access, step(one, place(one, there)));
        }
        steps.letGoAllBut(access, commitments.stream().map(Commitment::thread).toList());
    }

    /** A place that was given to the step since stays when the commitment has none of its own. */
    private static Commitment.Place place(Commitment one, Step there) {
        return one.level() == null && one.pole() == null
                ? new Commitment.Place(there.level(), there.pole())
                : one.place();
    }

    static Step step(Commitment one, Commitment.Place place) {
        boolean paid = one.hasMoney();
        boolean once = paid && Objects.equals(one.parts(), 1);
        return new Step(
                one.thread(),
                one.owner(),
                one.follower(),
                place.level(),
                place.pole(),
                one.what(),
                one.forWhom(),
                one.howFollowed(),
                paid ? (once ? one.firstDueOn() : null) : one.dueOn(),
                once ? Rhythm.ONCE : Objects.requireNonNullElse(one.rhythm(), Rhythm.MONTHLY),
                paid ? one.firstDueOn() : one.startsOn(),
                paid ? null : one.endsOn(),
                one.cents(),
                one.parts(),
                StepState.PLANNED,
                one.id(),
                0);
    }
}
