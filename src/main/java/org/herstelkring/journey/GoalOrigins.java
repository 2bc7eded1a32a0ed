package org.herstelkring.journey;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goals of the acting person's own space grew from. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GoalOrigins {

    private final Leaves leaves;

    GoalOrigins(Leaves leaves) {
        this.leaves = leaves;
    }

    /** The wish, domain of life or role this goal grew from. */
    public Optional<Leaf> of(SpaceAccess own, Leaf goal) {
        UUID parent = goal.parent();
        if (parent == null) return Optional.empty();
        return leaves.find(own.of(SpacePart.WISHES), parent)
                .or(() -> leaves.find(own.of(SpacePart.DOMAINS), parent))
                .or(() -> leaves.find(own.of(SpacePart.ROLES), parent));
    }
}
