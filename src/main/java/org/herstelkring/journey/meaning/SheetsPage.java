package org.herstelkring.journey.meaning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Leaf;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.Seen;
import org.herstelkring.journey.media.Medium;

/** What was written down, each on a sheet of its own. */
public record SheetsPage(List<Leaf> leaves, Map<UUID, List<Medium>> media, Seen.Line seen) {

    public List<Medium> media(Leaf leaf) {
        return media.getOrDefault(leaf.id(), List.of());
    }

    /** The frames to begin in. */
    public List<String> frames() {
        return LeafKind.MEANING.sorts();
    }
}
