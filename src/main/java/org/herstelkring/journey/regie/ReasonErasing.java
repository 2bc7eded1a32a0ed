package org.herstelkring.journey.regie;

import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Grant;
import org.herstelkring.circle.Grants;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.erasing.PartErasing;
import org.springframework.stereotype.Component;

/** Why something of a part was given goes with the part; that it was given stays on record. */
@Component
class ReasonErasing implements PartErasing {

    private final Reasons reasons;
    private final Grants grants;

    ReasonErasing(Reasons reasons, Grants grants) {
        this.reasons = reasons;
        this.grants = grants;
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public void part(SpaceAccess own, SpacePart part) {
        List<UUID> given = grants.all(own.keeping()).stream()
                .filter(grant -> grant.part().equals(part.code()))
                .map(Grant::id)
                .toList();
        reasons.forget(own.keeping(), given);
    }
}
