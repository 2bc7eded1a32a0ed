package org.herstelkring.journey.own;

import java.util.Map;
import org.herstelkring.journey.SpacePart;

/** The four tasks and their parts. */
public record AllPage(Map<SpacePart, Integer> counts) {

    public int count(SpacePart part) {
        return counts.getOrDefault(part, 0);
    }
}
