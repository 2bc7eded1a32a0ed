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
     * @param people how many others see some of it now
     */
    public record What(
            @Nullable SpacePart part,
            UUID id,
            List<Filled> parts,
            int leaves,
            int steps,
            int media,
            int proposals,
            int people,
            boolean files,
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
