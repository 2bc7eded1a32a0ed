package org.herstelkring.cases.signature;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.cases.plan.Plans;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.Refusal;
import org.herstelkring.shared.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan is sealed by a facilitator who looked at every answer: never by the last answer itself. Whoever says no is read
 * before it is sealed so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sealing {

    private final CaseFiles files;
    private final Plans plans;
    private final PlanAnswers answers;
    private final Participants participants;
    private final SealJobs jobs;

    Sealing(CaseFiles files, Plans plans, PlanAnswers answers, Participants participants, SealJobs jobs) {
        this.files = files;
        this.plans = plans;
        this.answers = answers;
        this.participants = participants;
        this.jobs = jobs;
    }

    /**
     * Doing it twice changes nothing.
     *
     * @param access to the signatures, to contribute
     * @param seen what {@link #seen} said of the answers that were looked at
     * @return false when there is something else to look at than what was seen
     */
    boolean seal(Access access, UUID version, String seen) {
        plans.hold(access);
        if (files.get(access).closed()) throw new Refusal("cases.closed.refused");
        Plan plan = plans.get(access, version);
        if (plan.is(Plan.State.SEALED) || jobs.asked(access, version)) return true;
        List<PlanAnswer> given = given(access, version);
        if (!plan.is(Plan.State.OPEN) || !ready(given) || !seen(given).equals(seen)) return false;
        jobs.ask(access, version);
        return true;
    }

    /** What everybody answered; whoever withdrew since is not waited for. */
    List<PlanAnswer> given(Access access, UUID version) {
        Set<UUID> withdrawn = participants.all(access).stream()
                .filter(one -> one.stands() == Participant.Stands.WITHDRAWN)
                .map(Participant::id)
                .collect(Collectors.toSet());
        return answers.of(access, version).stream()
                .map(one -> withdrawn.contains(one.participant()) ? one.withdrawn() : one)
                .toList();
    }

    /** Everybody answered, and somebody signed. */
    static boolean ready(List<PlanAnswer> given) {
        return given.stream().noneMatch(PlanAnswer::waits)
                && given.stream().anyMatch(one -> one.is(PlanAnswer.Outcome.SIGNED));
    }

    /** The same as long as nobody answers in another way: what a facilitator looked at. */
    static String seen(List<PlanAnswer> given) {
        StringBuilder all = new StringBuilder();
        for (PlanAnswer one : given)
            all.append(one.id()).append(one.outcome()).append(one.answeredAt()).append(one.reasonShown());
        return Sha256.hex(all.toString());
    }
}
