package org.herstelkring.journey.proposal;

import java.util.List;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.erasing.PartErasing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals name their part and go with it; they are counted before. */
@Component
class ProposalErasing implements PartErasing {

    private final ReceivedProposals received;

    ProposalErasing(ReceivedProposals received) {
        this.received = received;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public List<Going> going(SpaceAccess own, @Nullable SpacePart part) {
        return List.of(new Going("journey.erasing.proposals", received.count(own, part)));
    }
}
