package org.herstelkring.cases.signature;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.plan.Plan;

/**
 * Every answer once more, before the plan is sealed.
 *
 * @param typed what they typed instead of drawing, by answer
 * @param seen what is looked at here
 */
public record SealPage(CaseFile file, Plan plan, List<PlanAnswer> answers, Map<UUID, String> typed, String seen) {

    public SealPage {
        answers = List.copyOf(answers);
        typed = Map.copyOf(typed);
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
