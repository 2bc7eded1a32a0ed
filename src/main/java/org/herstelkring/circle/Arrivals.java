package org.herstelkring.circle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an invitation leads. The module that invites into its circles states it; paths in this house. */
public interface Arrivals {

    /** Where somebody goes who just came into a circle. */
    String start(UUID circle);

    /** Where its keeper sees how an invitation went. */
    String keeper(@Nullable UUID reference);
}
