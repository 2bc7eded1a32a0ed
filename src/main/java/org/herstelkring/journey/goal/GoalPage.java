package org.herstelkring.journey.goal;

import java.time.LocalDate;
import java.util.List;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.media.Medium;
import org.herstelkring.journey.step.OwnStep;
import org.jspecify.annotations.Nullable;

/**
 * One goal with its steps.
 *
 * @param from the wish or domain of life it grew from
 */
public record GoalPage(
        Leaf goal, @Nullable Leaf from, List<OwnStep> steps, List<Medium> media, LocalDate today, Seen.Line seen) {

    private static final int MOST = 20;

    public List<OwnStep> open() {
        return steps.stream().filter(OwnStep::open).limit(MOST).toList();
    }

    public List<OwnStep> ended() {
        return steps.stream().filter(step -> !step.open()).limit(MOST).toList();
    }

    /** How many more steps there are than are shown. */
    public int more() {
        return steps.size() - open().size() - ended().size();
    }
}
