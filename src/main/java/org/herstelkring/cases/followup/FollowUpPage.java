package org.herstelkring.cases.followup;

import java.util.List;
import org.herstelkring.cases.CaseFile;

/** Every commitment of a case. */
public record FollowUpPage(CaseFile file, List<StepView> steps) {

    public long ended() {
        return steps.stream().filter(view -> view.step().state().ended()).count();
    }

    public boolean allEnded() {
        return !steps.isEmpty() && ended() == steps.size();
    }
}
