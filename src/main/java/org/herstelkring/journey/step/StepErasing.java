package org.herstelkring.journey.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Part;
import org.herstelkring.journey.Leaves;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.erasing.HangingRows;
import org.herstelkring.journey.erasing.PartErasing;
import org.herstelkring.pyramid.PyramidPart;
import org.herstelkring.pyramid.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps go with what they lead to, and those that lead nowhere any more with the goals. */
@Component
class StepErasing implements PartErasing {

    private final Steps steps;
    private final Leaves leaves;
    private final HangingRows hanging;

    StepErasing(Steps steps, Leaves leaves, HangingRows hanging) {
        this.steps = steps;
        this.leaves = leaves;
        this.hanging = hanging;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public List<Going> going(SpaceAccess own, @Nullable SpacePart part) {
        Map<UUID, SpacePart> parts = leaves.parts(own);
        int many = (int) steps.of(own.of(PyramidPart.STEPS)).stream()
                .filter(step -> part == null || part == part(parts, step.origin()))
                .count();
        return List.of(new Going("journey.erasing.steps", many));
    }

    private static SpacePart part(Map<UUID, SpacePart> parts, @Nullable UUID origin) {
        return origin == null ? SpacePart.GOALS : parts.getOrDefault(origin, SpacePart.GOALS);
    }

    @Override
    public List<Part> sharedWith(SpacePart part) {
        return part == SpacePart.GOALS ? List.of(PyramidPart.STEPS, PyramidPart.REPORTS) : List.of();
    }

    @Override
    public void part(SpaceAccess own, SpacePart part) {
        if (part != SpacePart.GOALS) return;
        Map<UUID, SpacePart> parts = leaves.parts(own);
        erase(own, origin -> part(parts, origin) == SpacePart.GOALS);
    }

    @Override
    public void leaves(SpaceAccess own, Collection<UUID> gone) {
        erase(own, origin -> origin != null && gone.contains(origin));
    }

    /** With who comes along and what was said about them, by what they lead to. */
    private void erase(SpaceAccess own, Predicate<@Nullable UUID> towards) {
        Access access = own.of(PyramidPart.STEPS);
        List<UUID> gone = steps.origins(access).stream()
                .filter(step -> towards.test(step.origin()))
                .map(Steps.Origin::step)
                .toList();
        hanging.of(own, "step_id", gone);
        steps.erase(access, gone);
    }
}
