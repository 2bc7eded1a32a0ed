package org.herstelkring.cases.followup;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Every commitment of a case.
 *
 * @param open the step whose form is shown with what was typed
 */
public record FollowUpPage(CaseFile file, List<StepView> steps, @Nullable UUID open, Form form) {

    public static final List<StepState> STATES =
            List.of(StepState.DOING, StepState.KEPT, StepState.PARTLY, StepState.MOVED, StepState.NOT_KEPT);

    public Form formOf(StepView view) {
        return view.step().id().equals(open) ? form : Form.empty();
    }

    public UUID reportIdOf(StepView view) {
        return view.reportId();
    }

    public long ended() {
        return steps.stream().filter(view -> view.step().state().ended()).count();
    }

    public boolean allEnded() {
        return !steps.isEmpty() && ended() == steps.size();
    }

    public long overdue() {
        return steps.stream().filter(StepView::overdue).count();
    }
}
