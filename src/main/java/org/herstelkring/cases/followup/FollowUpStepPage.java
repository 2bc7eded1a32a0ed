package org.herstelkring.cases.followup;

import java.util.List;
import java.util.UUID;
import org.herstelkring.pyramid.StepState;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.Form;

/**
 * One commitment: how it goes, in the words of who looks.
 *
 * @param back the list it stands in
 * @param here path of this page; reports and payments are posted below it
 * @param marks whether who looks may change how it stands, or only say something about it
 * @param places whether who looks may give it another place on the pyramid
 * @param reportId id of the report this page's form makes
 */
public record FollowUpStepPage(
        StepView view, String back, String here, boolean marks, boolean places, Form form, UUID reportId) {

    /** How many days of a rhythm stand in view; earlier ones are folded. */
    public static final int TIMES = 8;

    public static final List<StepState> STATES =
            List.of(StepState.DOING, StepState.KEPT, StepState.PARTLY, StepState.MOVED, StepState.NOT_KEPT);

    /** How a distance was kept, each time somebody says it. */
    public static final List<StepState> KEPT = List.of(StepState.KEPT, StepState.PARTLY, StepState.NOT_KEPT);

    /** What may be said of how it goes. */
    public List<StepState> states() {
        return view.step().distance() == null ? STATES : KEPT;
    }

    /** Whether who looks says how it goes; of a distance each of them does. */
    public boolean tells() {
        return marks || view.step().distance() != null && view.mine();
    }

    FollowUpStepPage(StepView view, String back, boolean marks, boolean places, Form form) {
        this(view, back, back + "/" + view.step().id(), marks, places, form, Ids.next());
    }

    /** Whether it is one's own, which one may take along to a space of one's own. */
    public boolean carries() {
        return view.mine();
    }
}
