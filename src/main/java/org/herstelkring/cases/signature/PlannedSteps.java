package org.herstelkring.cases.signature;

import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
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
        List<UUID> kept = new ArrayList<>();
        for (Commitment one : commitments) {
            for (Step step : of(one)) {
                Step there = before.get(step.id());
                if (there == null) steps.plan(access, step);
                else steps.revise(access, placed(step, one, there));
                kept.add(step.id());
            }
        }
        steps.letGoAllBut(access, kept);
    }

    /** One step of whoever does it, or of all who do it as one; or one of each who does their own part. */
    static List<Step> of(Commitment one) {
        if (one.isShared())
            return one.shares().stream()
                    .map(share ->
                            step(one, share.thread(), share.participant(), said(one, share.what()), one.cents(share)))
                    .toList();
        Step whole = step(one, one.thread(), one.owner(), one.what(), one.cents());
        if (one.shares().size() > 1) return List.of(whole.together(one.people()));
        return List.of(one.shares().stream()
                .findFirst()
                .map(share -> step(one, one.thread(), one.owner(), said(one, share.what()), one.cents()))
                .orElse(whole));
    }

    private static String said(Commitment one, String part) {
        return part.isBlank() ? one.what() : one.what() + ": " + part;
    }

    /** A place that was given to the step since stays when the commitment has none of its own. */
    private static Step placed(Step step, Commitment one, Step there) {
        return one.level() == null && one.pole() == null ? step.at(there.level(), there.pole()) : step;
    }

    private static Step step(Commitment one, UUID id, @Nullable UUID owner, String what, @Nullable Long cents) {
        Commitment.Place place = one.place();
        boolean paid = cents != null;
        // Who pays nothing of what the others pay has no rhythm.
        boolean beside = one.hasMoney() && !paid;
        boolean once = beside || paid && Objects.equals(one.parts(), 1);
        return new Step(
                id,
                owner,
                one.follower(),
                place.level(),
                place.pole(),
                what,
                one.forWhom(),
                one.howFollowed(),
                paid && once ? one.firstDueOn() : paid ? null : one.dueOn(),
                once ? Rhythm.ONCE : Objects.requireNonNullElse(one.rhythm(), Rhythm.MONTHLY),
                paid ? one.firstDueOn() : beside ? null : one.startsOn(),
                paid || beside ? null : one.endsOn(),
                cents,
                paid ? one.parts() : null,
                StepState.PLANNED,
                one.id(),
                0);
    }
}
