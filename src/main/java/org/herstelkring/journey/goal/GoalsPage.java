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
        List<Leaf> goals, @Nullable Lens lens, Garden garden, Map<UUID, List<OwnStep>> steps, Seen.Line seen) {

    /** So many steps of a goal are shown among all goals. */
    private static final int MOST = 5;

    public List<Leaf> of(String sort) {
        return goals.stream().filter(goal -> goal.sort().equals(sort)).toList();
    }

    public List<OwnStep> steps(Leaf goal) {
        return towards(goal).stream().limit(MOST).toList();
    }

    /** How many more steps there are than are shown. */
    public int more(Leaf goal) {
        return Math.max(0, towards(goal).size() - MOST);
    }

    private List<OwnStep> towards(Leaf goal) {
        return steps.getOrDefault(goal.id(), List.of());
    }
}
