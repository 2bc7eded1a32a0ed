package org.herstelkring.journey.companion;

import org.herstelkring.circle.Access;
import org.herstelkring.circle.EndedCircles;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.erasing.PartErasing;
import org.springframework.stereotype.Component;

/** Without the people of the circle, nobody is left to share anything with. */
@Component
class CompanionErasing implements PartErasing {

    private final CompanionSeats seats;
    private final EndedCircles invited;

    CompanionErasing(CompanionSeats seats, EndedCircles invited) {
        this.seats = seats;
        this.invited = invited;
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public boolean endsSharing(SpacePart part) {
        return part == SpacePart.CIRCLE;
    }

    @Override
    public void part(SpaceAccess own, SpacePart part) {
        if (part == SpacePart.CIRCLE) seats.clear(own);
    }

    /** Who was invited and how. */
    @Override
    public void after(Access duty, SpacePart part) {
        if (part == SpacePart.CIRCLE) invited.uninvite(duty);
    }
}
