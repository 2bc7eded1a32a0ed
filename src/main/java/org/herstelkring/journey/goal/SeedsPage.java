package org.herstelkring.journey.goal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.own.LeavesPage;

/** @param goals what grew, by what it grew from */
public record SeedsPage(LeavesPage all, Map<UUID, List<Leaf>> goals) {

    public List<Leaf> goals(Leaf seed) {
        return goals.getOrDefault(seed.id(), List.of());
    }
}
