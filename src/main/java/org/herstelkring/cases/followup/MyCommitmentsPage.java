package org.herstelkring.cases.followup;

import java.util.List;
import java.util.UUID;

/**
 * What was agreed, as one participant sees it.
 *
 * @param me the participant's id
 */
public record MyCommitmentsPage(UUID me, List<StepView> steps) {

    public List<StepView> mine() {
        return steps.stream().filter(StepView::mine).toList();
    }

    public List<StepView> others() {
        return steps.stream().filter(view -> !view.mine()).toList();
    }
}
