package org.herstelkring.journey.own;

import java.util.Map;
import org.herstelkring.journey.SpacePart;

/**
 * The four tasks and their parts.
 *
 * @param erasing whether something waits to be erased
 */
public record AllPage(Map<SpacePart, Integer> counts, boolean erasing) {

    public int count(SpacePart part) {
        return counts.getOrDefault(part, 0);
    }
}
