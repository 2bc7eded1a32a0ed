package org.herstelkring.journey.regie;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;

/**
 * What an owner chose to give somebody.
 *
 * @param parts read, contribute or nothing, by part
 * @param single the same by leaf, where the whole part says less
 * @param until the last day; null until it is taken back
 * @param everything whether until and why hold for what was given before too
 */
record Choices(
        Map<SpacePart, String> parts,
        Map<UUID, Single> single,
        @Nullable LocalDate until,
        String why,
        boolean everything) {

    record Single(SpacePart part, String may) {}
}
