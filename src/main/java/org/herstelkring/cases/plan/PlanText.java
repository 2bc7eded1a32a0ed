package org.herstelkring.cases.plan;

import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything one version of a plan says. */
public record PlanText(
        Plan plan,
        List<Commitment> commitments,
        List<DistanceAgreement> arrangements,
        List<ToInform> told,
        List<LastWord> lastWords) {

    public PlanText {
        commitments = List.copyOf(commitments);
        arrangements = List.copyOf(arrangements);
        told = List.copyOf(told);
        lastWords = List.copyOf(lastWords);
    }

    /** Closeness and distance are counted on after the commitments. */
    public int number(DistanceAgreement one) {
        return commitments.size() + arrangements.indexOf(one) + 1;
    }

    /** Reads a version whole, and takes one over in the next. */
    @Component
    @Transactional(propagation = Propagation.MANDATORY)
    public static class Whole {

        private final Together together;
        private final Plans plans;
        private final Commitments commitments;
        private final DistanceAgreements arrangements;
        private final PeopleToInform peopleToInform;
        private final LastWords lastWords;

        Whole(
                Together together,
                Plans plans,
                Commitments commitments,
                DistanceAgreements arrangements,
                PeopleToInform peopleToInform,
                LastWords lastWords) {
            this.together = together;
            this.plans = plans;
            this.commitments = commitments;
            this.arrangements = arrangements;
            this.peopleToInform = peopleToInform;
            this.lastWords = lastWords;
        }

        public PlanText of(Access access, Plan plan) {
            Question<Commitment> committed = commitments.asked(access, plan.id());
            Question<DistanceAgreement> arranged = arrangements.asked(access, plan.id());
            Question<ToInform> told = peopleToInform.asked(access, plan.id());
            Question<LastWord> last = lastWords.asked(access, plan.id());
            together.ask(committed, arranged, told, last);
            return new PlanText(plan, committed.rows(), arranged.rows(), told.rows(), last.rows());
        }

        /** Begins the next version with everything the last one says. */
        public void next(Access access, Plan from, UUID to) {
            plans.begin(access, to, from.number() + 1, from.language());
            Plan begun = plans.get(access, to);
            commitments.carryOver(access, from.id(), to);
            arrangements.carryOver(access, from.id(), to);
            peopleToInform.carryOver(access, from.id(), to);
            lastWords.carryOver(access, from.id(), to);
            plans.keep(access, begun, from.language(), from.summary(), from.askedForgotten(), from.forgotten(), "");
        }
    }
}
