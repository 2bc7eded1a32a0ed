package org.herstelkring.circle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody accepted an invitation. Published inside the transaction that lets them in; the module whose kind it is acts.
 *
 * @param member the member they are from now on
 * @param reference what the circle knows them by
 */
public record InvitationAccepted(
        UUID circle,
        CircleKind kind,
        UUID member,
        UUID person,
        String role,
        @Nullable UUID reference) {}
