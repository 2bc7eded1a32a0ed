package org.herstelkring.cases.signature;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.plan.Plan;

/**
 * Every answer once more, before the plan is sealed.
 *
 * @param seen what is looked at here
 */
public record SealPage(CaseFile file, Plan plan, List<PlanAnswer> answers, String seen) {

    public SealPage {
        answers = List.copyOf(answers);
    }

    public List<PlanAnswer> declined() {
        return answers.stream()
                .filter(one -> one.is(PlanAnswer.Outcome.DECLINED))
                .toList();
    }

    public List<PlanAnswer> others() {
        return answers.stream()
                .filter(one -> !one.is(PlanAnswer.Outcome.DECLINED))
                .toList();
    }

    public String path(String end) {
        return "/cases/" + file.id() + "/plan" + end;
    }

    /** Where what one of them drew, or the paper they signed, is shown. */
    public String picture(PlanAnswer one, String which) {
        return path("/signing/" + one.participant() + "/pictures/" + which);
    }
}
