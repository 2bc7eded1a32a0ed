package org.herstelkring.circle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an invitation into circles of this kind leads. The module that invites into them states it; paths in this house. */
public interface InvitationLinks extends OfKind {

    /** Where somebody goes who just came into a circle. */
    String start(UUID circle);

    /** Where its keeper sees how an invitation went. */
    String keeper(@Nullable UUID reference);
}
