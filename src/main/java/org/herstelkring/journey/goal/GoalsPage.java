package org.herstelkring.journey.goal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Lens;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.step.OwnStep;
import org.jspecify.annotations.Nullable;

/**
 * All goals, or those one looks at through a lens.
 *
 * @param steps steps that go on, by goal
 */
public record GoalsPage(
        List<Leaf> goals,
        @Nullable Lens lens,
        Garden garden,
        Map<UUID, List<OwnStep>> steps,
        Seen.Line seen) {

    public List<Leaf> of(String sort) {
        return goals.stream().filter(goal -> goal.sort().equals(sort)).toList();
    }

    public List<OwnStep> steps(Leaf goal) {
        return steps.getOrDefault(goal.id(), List.of());
    }
}
