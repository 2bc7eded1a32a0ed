package org.herstelkring.journey.portability;

import java.util.List;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.erasing.PartErasing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that were made of a space hold whatever part is erased as well. */
@Component
class ExportErasing implements PartErasing {

    private final Exports exports;
    private final Imports imports;

    ExportErasing(Exports exports, Imports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    @Override
    public int rank() {
        return 90;
    }

    @Override
    public List<Going> going(SpaceAccess own, @Nullable SpacePart part) {
        boolean any = exports.of(own).stream().anyMatch(one -> one.busy() || one.ready());
        return List.of(new Going("journey.erasing.files", any ? 1 : 0));
    }

    @Override
    public void part(SpaceAccess own, SpacePart part) {
        exports.allGone(own);
        imports.allGone(own);
    }
}
