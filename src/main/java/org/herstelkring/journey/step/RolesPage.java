package org.herstelkring.journey.step;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.own.LeavesPage;

/** @param steps by role */
public record RolesPage(LeavesPage all, Map<UUID, List<OwnStep>> steps) {

    public List<OwnStep> steps(Leaf role) {
        return steps.getOrDefault(role.id(), List.of());
    }
}
