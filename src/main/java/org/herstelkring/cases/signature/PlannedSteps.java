package org.herstelkring.cases.signature;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
        List<UUID> before = steps.of(access).stream().map(Step::id).toList();
        for (Commitment one : commitments) {
            if (before.contains(one.thread())) steps.revise(access, step(one));
            else steps.plan(access, step(one));
        }
        steps.letGoAllBut(access, commitments.stream().map(Commitment::thread).toList());
    }

    static Step step(Commitment one) {
        boolean paid = one.hasMoney();
        boolean once = paid && Objects.equals(one.parts(), 1);
        return new Step(
                one.thread(),
                one.owner(),
                one.follower(),
                Objects.requireNonNull(one.level()),
                Objects.requireNonNull(one.pole()),
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
