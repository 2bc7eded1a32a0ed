package org.herstelkring.journey.profile;

import java.util.List;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.Seen;

/**
 * @param offered everything that could stand on it, by kind: what does first
 * @param ordering whether the order was just changed
 */
public record ProfilePage(
        String name, List<Leaf> leaves, List<Sheet.Section> offered, Seen.Line seen, boolean ordering) {

    public boolean on(Leaf leaf) {
        return leaves.stream().anyMatch(one -> one.id().equals(leaf.id()));
    }

    public Sheet sheet() {
        return Sheet.of(leaves);
    }
}
