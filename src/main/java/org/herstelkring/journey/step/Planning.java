package org.herstelkring.journey.step;

import java.time.LocalDate;
import java.util.UUID;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.jspecify.annotations.Nullable;

/** The same step as somebody's own, with another when, or with none. */
final class Planning {

    private Planning() {}

    static Step at(Step step, UUID me, UUID origin) {
        return new Step(
                step.id(),
                me,
                null,
                step.level(),
                step.pole(),
                step.what(),
                step.forWhom(),
                step.howFollowed(),
                step.dueOn(),
                step.rhythm(),
                step.startsOn(),
                step.endsOn(),
                null,
                null,
                step.state(),
                origin,
                step.version());
    }

    /** An idea, with the when of another. */
    static Step planned(Step idea, Step when) {
        return timed(
                idea, when.version(), when.dueOn(), when.rhythm(), when.startsOn(), when.endsOn(), StepState.PLANNED);
    }

    /** The same as an idea again, without a when. */
    static Step unplanned(Step step, StepState was) {
        return timed(step, step.version(), null, Rhythm.ONCE, null, null, was);
    }

    private static Step timed(
            Step step,
            long version,
            @Nullable LocalDate dueOn,
            Rhythm rhythm,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            StepState state) {
        return new Step(
                step.id(),
                step.owner(),
                step.follower(),
                step.level(),
                step.pole(),
                step.what(),
                step.forWhom(),
                step.howFollowed(),
                dueOn,
                rhythm,
                startsOn,
                endsOn,
                step.cents(),
                step.parts(),
                state,
                step.origin(),
                version);
    }

    /** The same step on another day. */
    static Step on(Step step, @Nullable LocalDate day) {
        return new Step(
                step.id(),
                step.owner(),
                step.follower(),
                step.level(),
                step.pole(),
                step.what(),
                step.forWhom(),
                step.howFollowed(),
                day,
                step.rhythm(),
                step.startsOn(),
                step.endsOn(),
                step.cents(),
                step.parts(),
                step.state(),
                step.origin(),
                step.version());
    }
}
