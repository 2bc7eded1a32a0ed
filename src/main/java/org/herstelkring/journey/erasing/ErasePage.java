package org.herstelkring.journey.erasing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * @param parts what could be erased, and how much is in it
 * @param before parts that were erased
 */
public record ErasePage(List<PlannedErasure> waiting, List<Filled> parts, List<PlannedErasure> before) {

    public record Filled(SpacePart part, int leaves) {}

    public boolean whole() {
        return waiting.stream().anyMatch(PlannedErasure::whole);
    }

    /**
     * What goes, before it is asked.
     *
     * @param part null for everything
     * @param going what else, and how much of it
     * @param people how many others see some of it now
     */
    public record What(
            @Nullable SpacePart part,
            UUID id,
            List<Filled> parts,
            int leaves,
            List<PartErasing.Going> going,
            int people,
            Instant due,
            boolean proven) {

        public String word() {
            return part == null ? "all" : part.word();
        }

        public boolean whole() {
            return part == null;
        }

        public boolean circle() {
            return part == SpacePart.CIRCLE;
        }
    }
}
