package org.herstelkring.journey.companion;

import java.util.UUID;
import org.herstelkring.circle.CircleKind;
import org.herstelkring.circle.InvitationLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invitations lead into spaces. */
@Component
class SpaceInvitationLinks implements InvitationLinks {

    @Override
    public CircleKind kind() {
        return CircleKind.PERSONAL;
    }

    @Override
    public String start(UUID circle) {
        return "/with-me/" + circle + "/welcome";
    }

    @Override
    public String keeper(@Nullable UUID reference) {
        return "/space/circle" + (reference == null ? "" : "/" + reference);
    }
}
