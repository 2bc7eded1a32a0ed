package org.herstelkring.circle.invitation;

import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.InvitationLinks;
import org.herstelkring.circle.PerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where invitations lead, by the kind of circle they are into. */
@Component
class InvitationKinds {

    private final PerKind<InvitationLinks> arrivals;

    InvitationKinds(List<InvitationLinks> arrivals) {
        this.arrivals = new PerKind<>(InvitationLinks.class, arrivals);
    }

    String start(CircleKind kind, UUID circle) {
        return arrivals.get(kind).start(circle);
    }

    String keeper(CircleKind kind, @Nullable UUID reference) {
        return arrivals.get(kind).keeper(reference);
    }

    /** Nobody is invited into a kind that no module leads anybody into. */
    void require(CircleKind kind) {
        arrivals.get(kind);
    }
}
