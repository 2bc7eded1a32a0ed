package org.herstelkring.journey.step;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.herstelkring.shared.page.OneOf;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/** When an idea will be done, as it is typed; the rest of it stays as it stands. */
record PlanForm(
        @NotBlank(message = "{journey.step.plan.missing}")
        @OneOf({When.OPEN, When.ONCE, When.WEEKLY, When.TWO_WEEKLY, When.MONTHLY, When.PERIOD})
        String when,

        @Nullable LocalDate day,
        @Nullable LocalDate until,
        long version) {

    PlanForm {
        when = TypedText.text(when).equals(When.BUD) ? "" : TypedText.text(when);
    }

    /** The step with this when, as somebody would have typed it whole. */
    StepForm of(OwnStep own) {
        StepForm now = StepForm.of(own);
        return new StepForm(now.what(), now.along(), now.needs(), now.level(), now.pole(), when, day, until, version);
    }
}
