package org.herstelkring.cases.signature;

import java.util.UUID;
import org.herstelkring.cases.paper.PlanDifference;
import org.herstelkring.cases.paper.PlanDocument;
import org.herstelkring.cases.plan.Plan;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * The plan and the field of one person: on the tablet that is handed over, or on their own device.
 *
 * @param base where the forms go: {@code /cases/{id}/plan} or {@code /my-part/{id}/plan}
 * @param tablet whether a facilitator hands it over
 * @param fresh id of the signature that is made here
 * @param guardian who signs with a minor, as far as it is known
 * @param since what changed since the version this person answered, if there was one
 */
public record SheetPage(
        String base,
        String back,
        boolean tablet,
        Plan plan,
        PlanDocument document,
        PlanAnswer answer,
        Form form,
        Form decline,
        UUID fresh,
        String guardian,
        @Nullable Since since) {

    /**
     * @param number of the version they answered
     * @param why there is a newer one
     */
    public record Since(int number, String why, PlanDifference changed) {}

    public boolean asksOwn() {
        return answer.signedAt() == null;
    }

    public boolean asksGuardian() {
        return answer.needsGuardian() && answer.guardianAt() == null;
    }

    /** Whether something can still be said here. */
    public boolean asks() {
        return plan.is(Plan.State.OPEN)
                && !answer.waitsForLook()
                && (answer.waits() || answer.is(PlanAnswer.Outcome.DECLINED) || answer.is(PlanAnswer.Outcome.ABSENT));
    }

    /**
     * Why an answer was not taken in.
     *
     * @param key message key prefix: {@code signature.refused.version}, {@code .withdrawn}, {@code .sealed}
     * @param href where to go on, or null
     */
    public record Refused(String key, @Nullable String href) {}
}
