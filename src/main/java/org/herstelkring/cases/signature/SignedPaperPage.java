package org.herstelkring.cases.signature;

import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.plan.Plan;

/** Paper beside the name of who should have signed it. */
public record SignedPaperPage(CaseFile file, Plan plan, PlanAnswer answer) {

    /** Which paper it is: when it was taken in. */
    public String of() {
        return String.valueOf(answer.signedAt());
    }

    public String path(String end) {
        return "/cases/" + file.id() + "/plan/signing" + end;
    }

    public String theirs(String end) {
        return path("/" + answer.participant() + end);
    }
}
