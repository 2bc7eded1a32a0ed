package org.herstelkring.cases.followup;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Stage;

/** Every commitment of a case. */
public record FollowUpPage(CaseFile file, List<StepView> steps) {

    /** Whether the circle comes together again; what was agreed goes on meanwhile. */
    public boolean again() {
        return file.standing().sealed() && file.standing().isOpen(Stage.CONVERSATION);
    }

    public long ended() {
        return steps.stream().filter(view -> view.step().state().ended()).count();
    }

    public boolean allEnded() {
        return !steps.isEmpty() && ended() == steps.size();
    }
}
