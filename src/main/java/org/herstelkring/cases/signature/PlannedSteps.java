package org.herstelkring.cases.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.cases.plan.Commitment;
import org.herstelkring.cases.plan.DistanceAgreement;
import org.herstelkring.cases.plan.PlanText;
import org.herstelkring.circle.Access;
import org.herstelkring.pyramid.Distance;
import org.herstelkring.pyramid.Level;
import org.herstelkring.pyramid.Pole;
import org.herstelkring.pyramid.Rhythm;
import org.herstelkring.pyramid.Step;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.pyramid.Steps;
import org.herstelkring.shared.LocalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was agreed into steps. A commitment that was there before goes on where its step stood. */
@Component
class PlannedSteps {

    private final Steps steps;
    private final LocalClock clock;

    PlannedSteps(Steps steps, LocalClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    void follow(Access access, PlanText text) {
        Map<UUID, Step> before = steps.of(access).stream().collect(Collectors.toMap(Step::id, one -> one));
        List<Step> all = new ArrayList<>();
        for (Commitment one : text.commitments())
            for (Step step : of(one)) all.add(placed(step, one, before.get(step.id())));
        for (DistanceAgreement one : text.arrangements()) {
            Step there = before.get(one.thread());
            all.add(reviewed(placed(of(one), there), there));
        }
        for (Step step : all) {
            if (before.containsKey(step.id())) steps.revise(access, step);
            else steps.plan(access, step);
        }
        steps.letGoAllBut(access, all.stream().map(Step::id).toList());
    }

    /** It was looked at since, and another day was agreed for the next time. */
    private Step reviewed(Step step, @Nullable Step there) {
        Distance kept = step.distance();
        if (there == null || there.distance() == null || kept == null || kept.reviewOn() == null) return step;
        return kept.reviewOn().isBefore(clock.today())
                ? step.between(
                        step.together(),
                        new Distance(
                                kept.where(), kept.contact(), there.distance().reviewOn()))
                : step;
    }

    /** Kept between people, from a day on: until another day, or until it is looked at again. */
    static Step of(DistanceAgreement one) {
        DistanceAgreement.Terms terms = one.terms();
        return new Step(
                        one.thread(),
                        null,
                        terms.watcher(),
                        Level.PRIMARY,
                        Pole.FUNDAMENTAL,
                        terms.words(),
                        "",
                        followed(terms.watcherWords(), ""),
                        null,
                        Rhythm.PERIOD,
                        terms.startsOn(),
                        terms.endsOn(),
                        null,
                        null,
                        StepState.PLANNED,
                        one.id(),
                        0)
                .between(terms.between(), new Distance(terms.where(), terms.contact(), terms.reviewOn()));
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

    /** Who follows it and has no seat here is asked by the facilitator. */
    private static String followed(String who, String how) {
        return Stream.of(who, how).filter(said -> !said.isBlank()).collect(Collectors.joining(": "));
    }

    private static String said(Commitment one, String part) {
        return part.isBlank() ? one.what() : one.what() + ": " + part;
    }

    /** A place that was given to the step since stays when the commitment has none of its own. */
    private static Step placed(Step step, Commitment one, @Nullable Step there) {
        return one.level() == null && one.pole() == null ? placed(step, there) : step;
    }

    private static Step placed(Step step, @Nullable Step there) {
        return there == null ? step : step.at(there.level(), there.pole());
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
                followed(one.followerWords(), one.howFollowed()),
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
