package org.herstelkring.cases.signature;

import java.util.List;
import java.util.Objects;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.PlanLack;
import org.herstelkring.cases.plan.PlanText;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says how far the plan of a case is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanStates {

    private final Plans plans;
    private final PlanText.Whole whole;
    private final Sealing sealing;
    private final Participants participants;
    private final SealJobs jobs;

    PlanStates(Plans plans, PlanText.Whole whole, Sealing sealing, Participants participants, SealJobs jobs) {
        this.plans = plans;
        this.whole = whole;
        this.sealing = sealing;
        this.participants = participants;
        this.jobs = jobs;
    }

    /** @param access of a facilitator, to any part of the case */
    public PlanState of(Access access) {
        List<Plan> all = plans.all(access);
        if (all.isEmpty()) return new PlanState.None();
        Plan latest = all.getFirst();
        for (Plan plan : all) {
            if (plan.is(Plan.State.SEALED))
                return new PlanState.Sealed(
                        plan.number(),
                        Objects.requireNonNull(plan.sealedAt()),
                        latest.number() == plan.number() ? null : latest.number());
        }
        return state(access, latest);
    }

    /** How far this version is by itself. */
    PlanState state(Access access, Plan plan) {
        if (plan.is(Plan.State.SEALED))
            return new PlanState.Sealed(plan.number(), Objects.requireNonNull(plan.sealedAt()), null);
        if (plan.is(Plan.State.DRAFT)) {
            List<Participant> signers = participants.all(access).stream()
                    .filter(one -> one.stands() != Participant.Stands.WITHDRAWN)
                    .toList();
            return new PlanState.Draft(plan.number(), PlanLack.of(whole.of(access, plan), signers));
        }
        List<PlanAnswer> given = sealing.given(access, plan.id());
        List<String> waiting =
                given.stream().filter(PlanAnswer::waits).map(PlanAnswer::name).toList();
        if (!waiting.isEmpty()) return new PlanState.Waiting(plan.number(), waiting);
        return new PlanState.Answered(
                plan.number(),
                given.stream().noneMatch(one -> one.is(PlanAnswer.Outcome.SIGNED)),
                jobs.asked(access, plan.id()),
                given.stream()
                        .filter(one -> one.is(PlanAnswer.Outcome.DECLINED))
                        .map(PlanAnswer::name)
                        .toList());
    }
}
