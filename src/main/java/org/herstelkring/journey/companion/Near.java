package org.herstelkring.journey.companion;

import java.util.List;
import org.herstelkring.journey.Companion;

/** People as near as their owner feels them. */
public record Near(int ring, List<Companion> people) {

    /** Message key of how near that is. */
    public String label() {
        return label(ring);
    }

    static String label(int ring) {
        return "journey.companion.near." + ring;
    }

    static List<Near> of(List<Companion> all) {
        return java.util.stream.IntStream.rangeClosed(1, 3)
                .mapToObj(ring -> new Near(
                        ring, all.stream().filter(one -> one.near() == ring).toList()))
                .toList();
    }
}
