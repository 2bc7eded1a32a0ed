package org.herstelkring.cases.signature;

import java.time.Instant;
import java.util.List;
import org.herstelkring.cases.plan.PlanLack;
import org.jspecify.annotations.Nullable;

/** How far the plan of a case is, for the page of the case. */
public sealed interface PlanState {

    /** Nothing was written yet. */
    record None() implements PlanState {}

    /**
     * The facilitators write it.
     *
     * @param lacks what is missing before it can be put before those who sign it
     */
    record Draft(int number, List<PlanLack> lacks) implements PlanState {
        public Draft {
            lacks = List.copyOf(lacks);
        }
    }

    /** @param names who still has to answer */
    record Waiting(int number, List<String> names) implements PlanState {
        public Waiting {
            names = List.copyOf(names);
        }
    }

    /**
     * Everybody answered: a facilitator looks once more, and seals.
     *
     * @param nobodySigned then there is nothing to seal
     * @param sealing whether somebody did, and the house is making the document
     * @param declined who does not sign
     */
    record Answered(int number, boolean nobodySigned, boolean sealing, List<String> declined) implements PlanState {
        public Answered {
            declined = List.copyOf(declined);
        }
    }

    /** @param next the number of a newer version that is being written or signed, if there is one */
    record Sealed(int number, Instant at, @Nullable Integer next) implements PlanState {}
}
