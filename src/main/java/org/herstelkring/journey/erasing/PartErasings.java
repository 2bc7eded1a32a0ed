package org.herstelkring.journey.erasing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.herstelkring.circle.Part;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever has something to erase beside leaves. */
@Component
class PartErasings {

    private final List<PartErasing> all;

    PartErasings(List<PartErasing> found) {
        all = found.stream().sorted(Comparator.comparingInt(PartErasing::rank)).toList();
    }

    void each(Consumer<PartErasing> what) {
        all.forEach(what);
    }

    /** What goes with a part, or with the whole space, without what there is none of. */
    List<PartErasing.Going> going(SpaceAccess own, @Nullable SpacePart part) {
        return all.stream()
                .flatMap(one -> one.going(own, part).stream())
                .filter(going -> going.many() > 0)
                .toList();
    }

    boolean endsSharing(SpacePart part) {
        return all.stream().anyMatch(one -> one.endsSharing(part));
    }

    /** The parts that others no longer see meanwhile; empty for all of them. */
    List<String> stills(@Nullable SpacePart part) {
        if (part == null || endsSharing(part)) return List.of();
        List<Part> stills = new ArrayList<>(List.of(part));
        for (PartErasing one : all) stills.addAll(one.sharedWith(part));
        return stills.stream().map(Part::code).toList();
    }
}
